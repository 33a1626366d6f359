import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { Draft } from './draft.ts'
import type { Position, Stance } from './finding.ts'
import type { IssueFinder, IssueFound } from './issues.ts'
import { sourceWords } from './source-spans.ts'
import { trimmed } from './stance.ts'

/** The positions that an act shows: who opposes or refuses something stands against it. Empty where the act shows none. */
export type ActReader = (text: Segmented, draft: Draft) => readonly Position[]

/** Makes the reader of acts that show where their doer stands. */
export function actReader(lexicon: Lexicon, find: IssueFinder): ActReader {
  const always = stancesOf(lexicon, 'frames.stance')
  const onIssues = stancesOf(lexicon, 'frames.stance.known')
  const ending = [...lexicon.set('ending')]
  return (text, draft) => {
    const { frame, status, trigger, evidence } = draft
    if (status === 'predicted' || status === 'denied' || draft.confirmsOnly) return []
    const clause = evidence.find(({ start, end }) => start <= trigger.start && trigger.end <= end)
    if (!clause) return []
    const asked = frame.type === 'REQUEST' && holds(text.clean.slice(trigger.start, clause.end), ending)
    const stance = asked ? 'opposes' : (always.get(frame.frame) ?? onIssues.get(frame.frame))
    if (!stance) return []
    const issue = issueOf(text, draft, clause, find)
    if (!issue && !always.has(frame.frame)) return []
    return [...new Set(draft.source.codes)].map((holder) => shown(text, draft, holder, stance, clause, issue))
  }
}

/** `frame=stance` rows. */
function stancesOf(lexicon: Lexicon, set: string): ReadonlyMap<string, Stance> {
  return new Map([...lexicon.set(set)].map((pair) => pair.split('=') as [string, Stance]))
}

/** To ask for the end of something is to be against it. */
const holds = (words: string, forms: readonly string[]) => forms.some((form) => words.includes(form))

/** The issue that the clause names; where nothing follows the verb (次日表示歡迎), the one that the sentence has named before. */
function issueOf({ clean, sentences }: Segmented, draft: Draft, clause: Span, find: IssueFinder): IssueFound | null {
  const own = find(clean, clause.start, clause.end)
  if (own || trimmed(clean, draft.trigger.end, clause.end)) return own
  return find(clean, sentences[draft.sentence]?.start ?? clause.start, clause.start)
}

function shown(
  text: Segmented,
  draft: Draft,
  holder: string,
  stance: Stance,
  clause: Span,
  issue: IssueFound | null,
): Position {
  const { frame, source, trigger } = draft
  const object = trimmed(text.clean, trigger.end, clause.end) ?? trimmed(text.clean, clause.start, clause.end) ?? clause
  return {
    holder,
    people: source.people.map(({ span }) => sourceWords(text, span)),
    issue: issue?.issue ?? null,
    about: sourceWords(text, object),
    stance,
    kind: 'plain',
    evidence: [clause],
    because: { rule: `act:${frame.frame}`, at: trigger, rows: issue ? [frame.id, issue.row] : [frame.id] },
  }
}
