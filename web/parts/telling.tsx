import { Fragment } from 'react'
import type { Status, When } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { actorPlace, dyadPlace, To } from '../shell/place.tsx'
import { scriptOf } from './script.ts'

/** An actor by name, with the code to hand. */
export function Actor({ code }: { readonly code: string }) {
  const { actor } = useDesk()
  return (
    <To path={actorPlace(code)} className="actor" title={code}>
      {actor(code)}
    </To>
  )
}

interface SidesProps {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly mutual?: boolean
}

/** Who → whom, or ↔ where it was done together. */
export function Sides({ source, target, mutual = false }: SidesProps) {
  const joined = mutual ? [...new Set([...source, ...target])] : source
  const isPair = mutual ? joined.length === 2 : joined.length === 1 && target.length === 1
  const [a = '', b = ''] = mutual ? joined : [source[0], target[0]]
  const arrow = mutual ? '↔' : '→'
  const arrowTo = isPair ? (
    <To path={dyadPlace(a, b)} className="arrow" aria-label={`${a} ${arrow} ${b}`}>
      {arrow}
    </To>
  ) : (
    <span className="arrow">{arrow}</span>
  )
  return (
    <span className="sides">
      {joined.length === 0 ? '—' : null}
      {joined.map((code, i) => (
        <Fragment key={code}>
          {i > 0 ? mutual ? <> {arrowTo} </> : ', ' : null}
          <Actor code={code} />
        </Fragment>
      ))}
      {!mutual && target.length > 0 ? (
        <>
          {' '}
          {arrowTo}{' '}
          {target.map((code, i) => (
            <Fragment key={code}>
              {i > 0 ? ', ' : null}
              <Actor code={code} />
            </Fragment>
          ))}
        </>
      ) : null}
    </span>
  )
}

/** Days as they are known: an open end is marked, no day is a dash. */
export function daysText(when: When | null): string {
  if (!when) return '—'
  const { start, end } = when
  if (start === end) return start ?? '—'
  if (start === null) return `… ${end}`
  if (end === null) return `${start} …`
  const isSameMonth = start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7)
  return isSameMonth ? `${start}–${end.slice(8)}` : `${start} – ${end}`
}

export function Days({ when }: { readonly when: When | null }) {
  return <time className="days">{daysText(when)}</time>
}

export function StatusMark({ status }: { readonly status: Status }) {
  const { words } = useDesk()
  return <span className={`status s-${status}`}>{words.terms.status[status]}</span>
}

/** Words of a source, in its own script. */
export function Passage({ words, lang }: { readonly words: string; readonly lang?: string | undefined }) {
  return (
    <q className="passage" lang={lang ?? scriptOf(words)}>
      {words}
    </q>
  )
}

/** A term by its code in one of the tables of terms; the code itself where the table has none. */
export const term = (table: Readonly<Record<string, string>>, code: string): string => table[code] ?? code
