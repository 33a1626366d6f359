import type { Span } from '../text/span.ts'
import type { AgreementForce, ForceChange } from './finding.ts'
import type { Seen } from './findings.ts'
import type { Mark } from './marks.ts'
import { between } from './note-places.ts'
import { numeralAt, startsNumber } from './time-numbers.ts'

/** Units between the document and the word that it takes effect, at most: 協定將於2026年1月1日零時起正式生效. */
const REACH = 24
/** Units between the word of a term and its number, at most. */
const NEAR = 3

/** Where an agreement is told of. */
interface Told {
  readonly seen: Seen
  /** The marks of its clause. */
  readonly marks: readonly Mark[]
  readonly clause: Span
  /** Place of its sentence. */
  readonly sentence: number
}

/** The word by which a document takes effect; none where that is denied (尚未生效). */
export function takesEffect(marks: readonly Mark[], document: Span): Mark | null {
  const word = marks.find(
    ({ list, start }) => list === 'force' && start >= document.end && start - document.end <= REACH,
  )
  if (!word || marks.some(({ list, start, end }) => list === 'not' && start >= document.end && end === word.start))
    return null
  return word
}

/** What became of a document that is in force, or ceases to be; null where the text says nothing of it. */
export function forceOf({ seen, marks, clause, sentence }: Told, document: Span, verb: Mark): AgreementForce | null {
  const change = changeOf(marks, document, verb)
  const lasts = termIn(seen, { start: document.end, end: seen.text.sentences[sentence]?.end ?? clause.end })
  if (!change) return lasts && verb.list === 'sign' ? { change: 'signed', when: null, lasts } : null
  const time = between(seen.times, clause.start, clause.end).findLast(
    ({ end, when }) => when !== null && end <= clause.end,
  )
  const when = time?.when ? { start: time.when.start, end: time.when.end } : null
  return { change, when, lasts }
}

function changeOf(marks: readonly Mark[], document: Span, verb: Mark): ForceChange | null {
  if (verb.list === 'force' || takesEffect(marks, document)) return 'in-force'
  if (verb.list === 'ratify') return 'ratified'
  return verb.list === 'end' ? (verb.name as ForceChange) : null
}

/** For how long it is to hold: 有效期五年. */
function termIn({ text, marks }: Seen, { start, end }: Span): AgreementForce['lasts'] {
  const all = between(marks['agreements'] ?? [], start, end).filter((mark) => mark.end <= end)
  for (const term of all) {
    if (term.list !== 'term') continue
    for (let from = term.end; from <= term.end + NEAR; from++) {
      if (!startsNumber(text.clean.charCodeAt(from))) continue
      const { end: behind, value } = numeralAt(text.clean, from)
      const unit = all.find((mark) => mark.list === 'length' && mark.start === behind)
      if (unit && value !== null) return { n: value, unit: unit.name as 'years' | 'months' | 'days' }
      break
    }
  }
  return null
}
