import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { Draft } from './draft.ts'
import type { Position, Stance } from './finding.ts'
import type { IssueFinder, IssueFound } from './issues.ts'
import type { ActorCode } from './reading.ts'
import { sourceWords } from './source-spans.ts'
import { trimmed } from './stance.ts'

/** The position that an act shows: who opposes or refuses something stands against it. Null where the act shows none. */
export type ActReader = (text: Segmented, draft: Draft) => Position | null

/** Makes the reader of acts that show where their doer stands. */
export function actReader(lexicon: Lexicon, find: IssueFinder): ActReader {
  const always = stancesOf(lexicon, 'frames.stance')
  const onIssues = stancesOf(lexicon, 'frames.stance.known')
  const ended = [...lexicon.set('ending'), ...lexicon.set('against')]
  return (text, draft) => {
    const { frame, status, trigger, evidence } = draft
    if (status === 'predicted' || draft.confirmsOnly || !draft.source.codes.length) return null
    const clause = evidence.find(({ start, end }) => start <= trigger.start && trigger.end <= end)
    if (!clause) return null
    const against = frame.type === 'REQUEST' && holds(text.clean.slice(trigger.start, clause.end), ended)
    const done = against ? 'opposes' : (always.get(frame.frame) ?? onIssues.get(frame.frame))
    // Not to back is to oppose; not to blame is no backing.
    const stance = status === 'denied' ? done === 'supports' && 'opposes' : done
    if (!stance) return null
    const named = issueOf(text, draft, clause, find)
    // 停止挑釁、重返對話: what is to end is not the issue behind.
    const issue = against && named && text.clean.slice(trigger.start, named.start).includes('、') ? null : named
    return issue || against || always.has(frame.frame) ? shown(text, draft, stance, clause, issue) : null
  }
}

/** `frame=stance` rows. */
function stancesOf(lexicon: Lexicon, set: string): ReadonlyMap<string, Stance> {
  return new Map([...lexicon.set(set)].map((pair) => pair.split('=') as [string, Stance]))
}

/** To ask for the end of something, or for others to oppose it, is to be against it. */
const holds = (words: string, forms: readonly string[]) => forms.some((form) => words.includes(form))

/** The issue that the clause names; where nothing follows the verb (次日表示歡迎), the one that the sentence has named before. */
function issueOf({ clean, sentences }: Segmented, draft: Draft, clause: Span, find: IssueFinder): IssueFound | null {
  const own = find(clean, clause.start, clause.end)
  if (own || trimmed(clean, draft.trigger.end, clause.end)) return own
  return find(clean, sentences[draft.sentence]?.start ?? clause.start, clause.start)
}

function shown(text: Segmented, draft: Draft, stance: Stance, clause: Span, issue: IssueFound | null): Position {
  const { frame, source, trigger } = draft
  const object = trimmed(text.clean, trigger.end, clause.end) ?? trimmed(text.clean, clause.start, clause.end) ?? clause
  const [holder, ...others] = new Set(source.codes)
  return {
    holder: holder as ActorCode,
    with: others,
    people: source.people.map(({ span }) => sourceWords(text, span)),
    issue: issue?.issue ?? null,
    about: sourceWords(text, object),
    stance,
    kind: 'plain',
    evidence: [clause],
    because: { rule: `act:${frame.frame}`, at: trigger, rows: issue ? [frame.id, issue.row] : [frame.id] },
  }
}
