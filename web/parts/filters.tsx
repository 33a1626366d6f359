import { type ReactNode, useId, useState } from 'react'
import { useDesk } from '../shell/desk.tsx'
import { useFlags } from '../shell/place.tsx'

const TYPES =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
    ' ',
  )

/** What can be asked of incidents, kept in the address; the page asks the same of the server. */
export function Filters(props: { readonly names: readonly FilterName[]; readonly children?: ReactNode }) {
  const { words } = useDesk()
  const [flags, change] = useFlags()
  const isSet = props.names.some((name) => flags.get(name))
  return (
    <form className="filters" aria-label={words.filter.title} onSubmit={(event) => event.preventDefault()}>
      {props.names.map((name) => (
        <Field key={name} name={name} />
      ))}
      {props.children}
      {isSet ? (
        <button
          type="button"
          className="plain"
          onClick={() => change(Object.fromEntries(props.names.map((name) => [name, null])))}
        >
          {words.ui.clear}
        </button>
      ) : null}
    </form>
  )
}

export type FilterName = 'actor' | 'dyad' | 'type' | 'since' | 'until' | 'country'

function Field({ name }: { readonly name: FilterName }) {
  const { words } = useDesk()
  const [flags, change] = useFlags()
  const value = flags.get(name) ?? ''
  const put = (next: string) => change({ [name]: next })
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: which control it is follows from the name
    <label>
      <span>{words.filter[name]}</span>
      {name === 'type' ? (
        <select value={value} onChange={({ target }) => put(target.value)}>
          <option value="">{words.ui.all}</option>
          {TYPES.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      ) : name === 'since' || name === 'until' ? (
        <input type="date" value={value} onChange={({ target }) => put(target.value)} />
      ) : name === 'dyad' ? (
        <input
          key={value}
          defaultValue={value}
          size={9}
          placeholder="CHN-KOR"
          onBlur={({ target }) => put(target.value.trim().toUpperCase())}
          onKeyDown={(event) => event.key === 'Enter' && put(event.currentTarget.value.trim().toUpperCase())}
        />
      ) : (
        <ActorField value={value} onChoose={put} />
      )}
    </label>
  )
}

/** An actor by code or by name in any language of the interface. */
export function ActorField(props: {
  readonly value: string
  readonly onChoose: (code: string) => void
  readonly label?: string
}) {
  const { vocabulary, language } = useDesk()
  const list = useId()
  // Hundreds of names, which no page needs before somebody looks for one.
  const [isAsked, setAsked] = useState(false)
  // People have names too, but no code that is asked for.
  const actors = Object.fromEntries(
    Object.entries(vocabulary.actors ?? {}).filter(([code]) => /^[A-Z0-9]+$/.test(code)),
  )
  const codeOf = (text: string): string => {
    const given = text.trim()
    const upper = given.toUpperCase()
    if (given === '' || actors[upper]) return upper
    const named = Object.entries(actors).find(([, names]) =>
      Object.values(names).some((name) => name?.toLowerCase() === given.toLowerCase()),
    )
    return named?.[0] ?? upper
  }
  const put = (text: string) => {
    const code = codeOf(text)
    if (code !== props.value) props.onChoose(code)
  }
  return (
    <>
      <input
        key={props.value}
        className="code"
        size={8}
        list={list}
        defaultValue={props.value}
        placeholder="KOR"
        aria-label={props.label}
        onFocus={() => setAsked(true)}
        onBlur={({ target }) => put(target.value)}
        onChange={({ target }) => actors[target.value] && put(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) put(event.currentTarget.value)
        }}
      />
      <datalist id={list}>
        {isAsked
          ? Object.entries(actors).map(([code, names]) => (
              <option key={code} value={code} label={names?.[language] ?? code} />
            ))
          : null}
      </datalist>
    </>
  )
}
