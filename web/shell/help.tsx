import type { Ref } from 'react'
import { useDesk } from './desk.tsx'
import { DEFAULT_KEYS, type Deed, setKeys, useKeySettings } from './keys.tsx'
import { Sheet } from './sheet.tsx'

/** The list of keys, where they can be changed or switched off. */
export function Help({ sheet }: { readonly sheet: Ref<HTMLDialogElement> }) {
  const { words } = useDesk()
  const settings = useKeySettings()
  const deeds = Object.keys(DEFAULT_KEYS) as Deed[]
  return (
    <Sheet sheet={sheet} title={words.ui.keys}>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.isOn}
          onChange={({ target }) => setKeys({ ...settings, isOn: target.checked })}
        />
        {words.ui.keysOff}
      </label>
      <p className="hint">{words.ui.keysHint}</p>
      <dl className="keylist">
        <dt>
          <kbd>Ctrl K</kbd>
        </dt>
        <dd>{words.keys.palette}</dd>
        {deeds.map((deed) => (
          <Row key={deed} deed={deed} />
        ))}
      </dl>
      <button type="button" onClick={() => setKeys({ isOn: true, keys: DEFAULT_KEYS })}>
        {words.ui.keysReset}
      </button>
    </Sheet>
  )
}

function Row({ deed }: { readonly deed: Deed }) {
  const { words } = useDesk()
  const settings = useKeySettings()
  return (
    <>
      <dt>
        <input
          className="key"
          aria-label={words.keys[deed]}
          value={settings.keys[deed]}
          maxLength={1}
          readOnly
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key.length !== 1) return
            event.preventDefault()
            setKeys({ ...settings, keys: { ...settings.keys, [deed]: event.key } })
          }}
        />
      </dt>
      <dd>{words.keys[deed]}</dd>
    </>
  )
}
