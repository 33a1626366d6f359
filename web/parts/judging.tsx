import { useState } from 'react'
import { forget, write } from '../api/ask.ts'
import type { Event, Judgement } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { Fault } from './states.tsx'

/** What a correction puts in the place of what was read. */
interface Correction {
  readonly status?: string
  readonly when?: { readonly start: string | null; readonly end: string | null } | null
}

/** What a person decides: on events by their ids, or, to undo, on a judgement by its own. */
export interface Decision {
  readonly kind: 'same' | 'different' | 'correct' | 'reject' | 'confirm' | 'undo'
  readonly ids: readonly string[]
  readonly set?: Correction
  readonly why?: string
}

/** Writes a judgement into the record; all answers are asked anew. */
export async function judge(decision: Decision): Promise<Judgement> {
  const made = await write<Judgement>('judge', decision)
  await forget()
  return made
}

/** Confirm, reject or correct one event, and take it back. */
export function Judging({ event }: { readonly event: Event }) {
  const { words } = useDesk()
  const [made, setMade] = useState<Judgement | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [isCorrecting, setCorrecting] = useState(false)
  const decide = async (decision: Decision) => {
    try {
      const judgement = await judge(decision)
      setMade(decision.kind === 'undo' ? null : judgement)
      setError(null)
      setCorrecting(false)
    } catch (fault) {
      setError(fault as Error)
    }
  }
  const ids = [event.id]
  if (made)
    return (
      <p className="judging" role="status">
        {words.document.judgedNow}: {words.terms.judged[made.kind]}{' '}
        <button type="button" onClick={() => void decide({ kind: 'undo', ids: [made.id] })}>
          {words.document.undo}
        </button>
      </p>
    )
  return (
    <div className="judging">
      <button type="button" onClick={() => void decide({ kind: 'confirm', ids })}>
        {words.document.confirm}
      </button>
      <button type="button" onClick={() => void decide({ kind: 'reject', ids })}>
        {words.document.reject}
      </button>
      <button type="button" aria-expanded={isCorrecting} onClick={() => setCorrecting(!isCorrecting)}>
        {words.document.correct}
      </button>
      {isCorrecting ? (
        <CorrectionForm event={event} onSave={(set) => void decide({ kind: 'correct', ids, set })} />
      ) : null}
      {error ? <Fault error={error} /> : null}
    </div>
  )
}

const STATUSES = ['occurred', 'scheduled', 'pledged', 'predicted', 'denied'] as const

function CorrectionForm({ event, onSave }: { readonly event: Event; readonly onSave: (set: Correction) => void }) {
  const { words } = useDesk()
  const [start, setStart] = useState(event.when?.start ?? '')
  const [end, setEnd] = useState(event.when?.end ?? '')
  const [status, setStatus] = useState<string>(event.status)
  const isMoved = start !== (event.when?.start ?? '') || end !== (event.when?.end ?? '')
  const set: Correction = {
    ...(isMoved ? { when: start || end ? { start: start || null, end: end || start || null } : null } : {}),
    ...(status === event.status ? {} : { status }),
  }
  return (
    <form
      className="correction"
      onSubmit={(submitted) => {
        submitted.preventDefault()
        onSave(set)
      }}
    >
      <label>
        <span>{words.document.correctDay}</span>
        <input value={start} size={10} placeholder="2026-01-05" onChange={({ target }) => setStart(target.value)} />
      </label>
      <label>
        <span>{words.document.correctEnd}</span>
        <input value={end} size={10} placeholder="2026-01-05" onChange={({ target }) => setEnd(target.value)} />
      </label>
      <label>
        <span>{words.list.status}</span>
        <select value={status} onChange={({ target }) => setStatus(target.value)}>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {words.terms.status[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="main" disabled={Object.keys(set).length === 0}>
        {words.document.save}
      </button>
    </form>
  )
}
