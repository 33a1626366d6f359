import type { Because } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'

/** Why something was found: the rule, the words it stands on, the rows of the packs, and what it rests on in turn. */
export function Derivation(props: { readonly because: Because; readonly text: string; readonly lang: string }) {
  const { because, text, lang } = props
  return (
    <ul className="derivation">
      <Step because={because} text={text} lang={lang} />
    </ul>
  )
}

function Step({ because, text, lang }: { readonly because: Because; readonly text: string; readonly lang: string }) {
  const { words } = useDesk()
  const { rule, at, rows = [], from = [] } = because
  return (
    <li>
      <code>{rule}</code>{' '}
      <q className="passage" lang={lang}>
        {text.slice(at.start, at.end).replace(/\s*\n\s*/g, '')}
      </q>
      {rows.length ? (
        <span className="packrows" title={words.document.rows}>
          {rows.map((row) => (
            <code key={row}>{row}</code>
          ))}
        </span>
      ) : null}
      {from.length ? (
        <ul aria-label={words.document.rests}>
          {from.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name, and their order never changes
            <Step key={i} because={one} text={text} lang={lang} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}
