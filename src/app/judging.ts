import { hash } from 'node:crypto'
import type { Telling } from '../resolve/account.ts'
import { type Correction, JUDGED, type Judged, type Judgement, type Subject, wordsIn } from '../resolve/judgements.ts'
import type { JudgementRow } from '../store/judgements.ts'
import { attempt, inTransaction } from '../store/open.ts'
import type { Desk, SourceRow } from './desk.ts'
import { isDay } from './documents.ts'
import { deskTelling } from './known.ts'

/** What cannot be judged so: names the words of the command that are at fault. */
export class JudgingError extends Error {
  readonly code: 'no-account' | 'several' | 'too-few' | 'no-judgement' | 'no-incident' | 'bad-field'
  readonly given: string
  constructor(code: JudgingError['code'], given: string) {
    super(`${code}: ${given}`)
    this.code = code
    this.given = given
  }
}

/** The judgements of a desk, in the order in which they were made. Rows that this chancery does not understand say nothing. */
export const judgementsOf = ({ judgements }: Desk): readonly Judgement[] => judgements.all().flatMap(judgementOf)

function judgementOf({ kind, subject, content, at }: JudgementRow): readonly Judgement[] {
  const subjects = JSON.parse(subject) as readonly Subject[]
  const said = JSON.parse(content) as Partial<Judgement>
  const isKnown = (JUDGED as readonly string[]).includes(kind) && Array.isArray(subjects)
  if (!isKnown || !subjects.every((one) => Array.isArray(one?.words))) return []
  const id = hash('sha256', [kind, subject, content, at].join('\n')).slice(0, 16)
  const { correction = null, undoes = null, by = '', why = '' } = said
  return [{ id, kind: kind as Judged, subjects, correction, undoes, by, why, at }]
}

/** The words that ask for a judgement, and the kinds that they make. */
export const JUDGING_WORDS = {
  same: 'same',
  different: 'different',
  correct: 'corrected',
  reject: 'rejected',
  confirm: 'confirmed',
  undo: 'undone',
} as const satisfies Readonly<Record<string, Judged>>

/** What is said of the accounts of an incident one by one, and so of all of them at once. */
export const OF_INCIDENTS: ReadonlySet<Judged> = new Set(['corrected', 'rejected', 'confirmed'])

/** What a person asks for. */
export interface Judging {
  readonly kind: Judged
  /** Beginnings of ids: of events, or of the judgement to undo. */
  readonly ids: readonly string[]
  readonly correction: Correction | null
  readonly by: string
  readonly why: string
}

/**
 * Writes a judgement into the record.
 * @param tellings what the desk holds, before any judgement
 * @throws JudgingError where an id stands for nothing or for several
 */
export function judge(desk: Desk, tellings: readonly Telling[], asked: Judging, now: string): Judgement {
  const { kind, ids, correction, by, why } = asked
  const isPair = kind === 'same' || kind === 'different'
  if (ids.length < (isPair ? 2 : 1)) throw new JudgingError('too-few', ids.join(' '))
  const undoes = kind === 'undone' ? judgementNamed(judgementsOf(desk), ids[0] as string).id : null
  const subjects = kind === 'undone' ? [] : ids.map((id) => subjectNamed(tellings, id))
  const row = {
    kind,
    subject: JSON.stringify(subjects),
    content: JSON.stringify({ correction, undoes, by, why }),
    at: now,
  }
  attempt(desk.store.dir, () => inTransaction(desk.store.db, () => desk.judgements.add(row)))
  return judgementOf(row)[0] as Judgement
}

/** What the documents tell that hold events whose ids begin so: all that `judge` needs, however large the desk. */
export function tellingsWith(desk: Desk, ids: readonly string[]): readonly Telling[] {
  const holding = desk.store.db.prepare(
    'select distinct source from event where substr(id, 1, length(?1)) = ?1 and source not in (select source from withdrawal)',
  )
  const seqs = new Set(ids.flatMap((id) => holding.all(id).map((row) => Number(row['source']))))
  return [...seqs].flatMap((seq) => deskTelling(desk, desk.sources.bySeq(seq) as SourceRow) ?? [])
}

function judgementNamed(all: readonly Judgement[], id: string): Judgement {
  const [one, ...more] = all.filter((judgement) => judgement.id.startsWith(id))
  if (!one || more.length > 0) throw new JudgingError(one ? 'several' : 'no-judgement', id)
  return one
}

function subjectNamed(tellings: readonly Telling[], id: string): Subject {
  const found = tellings.flatMap((telling) =>
    telling.events.filter((event) => event.id.startsWith(id)).map((event) => ({ telling, event })),
  )
  const [one, ...more] = found
  if (!one || more.length > 0) throw new JudgingError(one ? 'several' : 'no-account', id)
  const { telling, event } = one
  return { source: telling.id, event: event.id, type: event.type, words: wordsIn(telling.text, event) }
}

const STATUSES = ['occurred', 'scheduled', 'pledged', 'predicted', 'denied'] as const
const CODE = /^[A-Z0-9]{1,12}$/

/**
 * Understands `field=value`: `type=SANCTION`, `status=denied`, `source=KOR,JPN`, `target=`, `mutual=true`, `when=2026-01-04..2026-01-07`,
 * `when=`.
 * @throws JudgingError
 */
export function correctionOf(text: string): Correction {
  const [field = '', value = ''] = text.split(/=(.*)/s)
  const bad = () => new JudgingError('bad-field', text)
  const codes = value
    .toUpperCase()
    .split(',')
    .filter((code) => code !== '')
  switch (field) {
    case 'type':
      if (!/^[A-Za-z]+$/.test(value)) throw bad()
      return { type: value.toUpperCase() }
    case 'status': {
      const status = STATUSES.find((one) => one === value)
      if (!status) throw bad()
      return { status }
    }
    case 'source':
    case 'target':
      if (!codes.every((code) => CODE.test(code))) throw bad()
      return field === 'source' ? { source: codes } : { target: codes }
    case 'mutual':
      if (value !== 'true' && value !== 'false') throw bad()
      return { mutual: value === 'true' }
    case 'when': {
      if (value === '') return { when: null }
      const [start = '', end = start] = value.split('..')
      if (![start, end].every((one) => one === '' || isPartialDay(one)) || start + end === '') throw bad()
      return { when: { start: start || null, end: end || null } }
    }
    default:
      throw bad()
  }
}

const isPartialDay = (text: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(text) && isDay(`${text}-01-01`.slice(0, 10))
