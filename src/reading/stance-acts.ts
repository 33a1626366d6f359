import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import type { Draft } from './draft.ts'
import type { Position, Stance } from './finding.ts'
import type { IssueFinder, IssueFound } from './issues.ts'
import { Phrases } from './phrases.ts'
import type { ActorCode } from './reading.ts'
import { sourceWords } from './source-spans.ts'
import { trimmed } from './stance.ts'

/** The position that an act shows: who opposes or refuses something stands against it. Null where the act shows none. */
export type ActReader = (text: Segmented, draft: Draft) => Position | typeof ANSWERED | null

/** The act only answers another, or asks for what nobody is against: its clause shows no stance by its other words either. */
export const ANSWERED = 'answered'

/** Makes the reader of acts that show where their doer stands. */
export function actReader(lexicon: Lexicon, find: IssueFinder): ActReader {
  const stances = actStances(lexicon)
  return (text, draft) => {
    const { frame, status, trigger, evidence } = draft
    if (status === 'predicted' || draft.confirmsOnly || !draft.source.codes.length) return null
    const clause = evidence.find(({ start, end }) => start <= trigger.start && trigger.end <= end)
    if (!clause) return null
    const content = text.clean.slice(trigger.start, clause.end)
    if (isWithheld(stances, draft, content) && !isAllAlong(stances, text, draft, clause)) return ANSWERED
    if (status === 'denied' && holds(text.clean.slice(clause.start, trigger.end), stances.unachieved)) return ANSWERED
    if (stances.none.has(frame.frame)) return ANSWERED
    const stance = stanceOf(stances, draft, content)
    if (!stance) return null
    if (!find(text.clean, clause.start, clause.end)) {
      const isPlatitude = frame.type === 'REQUEST' && stance === 'supports' && isOfOneSide(stances, content)
      if (isPlatitude || isReaction(text, draft, clause)) return ANSWERED
    }
    const against = frame.type === 'REQUEST' && holds(content, stances.ended)
    const named = issueOf(stances, text, draft, clause, find)
    // 停止挑釁、重返對話: what is to end is not the issue behind.
    const issue = against && named && text.clean.slice(trigger.start, named.start).includes('、') ? null : named
    // 要求停止挑釁: of some acts not even what is to end, unless it is an issue.
    const isAgainst = against && !stances.unnamed.has(frame.frame)
    const isShown = !stances.standing.has(frame.frame) && (issue || isAgainst || stances.always.has(frame.frame))
    // 一貫否認: what is done all along.
    const isStanding = isAllAlong(stances, text, draft, clause)
    if (isShown || isStanding) return shown(text, leading(stances, draft), stance, clause, issue)
    // 否認支持: what is denied is nobody's stance.
    return stances.standing.has(frame.frame) && trimmed(text.clean, trigger.end, clause.end) ? ANSWERED : null
  }
}

/** What the pack says of acts as stances. */
function actStances(lexicon: Lexicon) {
  return {
    always: stancesOf(lexicon, 'frames.stance'),
    onIssues: stancesOf(lexicon, 'frames.stance.known'),
    standing: stancesOf(lexicon, 'frames.stance.standing'),
    consents: lexicon.set('frames.stance.withheld'),
    lead: lexicon.set('frames.stance.lead'),
    withheld: [...lexicon.set('withheld')],
    unachieved: [...lexicon.set('unachieved')],
    none: lexicon.set('frames.stance.none'),
    unnamed: lexicon.set('frames.stance.unnamed'),
    denied: stancesOf(lexicon, 'frames.stance.denied'),
    // A form of one unit stands in many words (特別).
    ended: ['ending', 'against', 'ending.asked', 'forbidding']
      .flatMap((set) => [...lexicon.set(set)])
      .filter(({ length }) => length > 1),
    platitudes: [...lexicon.set('platitude')],
    bothSides: [...lexicon.set('bothsides')],
    allAlong: [...lexicon.set('allalong')],
    kept: [...lexicon.set('kept')],
    bringing: [...lexicon.set('embedding')],
    pointing: [...lexicon.set('pointer')].filter(({ length }) => length > 1),
  }
}

type ActStances = ReturnType<typeof actStances>

/** 沒有答應, 未予同意: an answer that is not given, which shows no stance unless it is withheld all along. */
const isWithheld = ({ consents, withheld }: ActStances, { frame }: Draft, content: string) =>
  consents.has(frame.frame) && withheld.some((form) => content.startsWith(form))

const isAllAlong = ({ allAlong }: ActStances, { clean }: Segmented, { trigger }: Draft, clause: Span) =>
  holds(clean.slice(clause.start, trigger.end), allAlong)

/** 呼籲 B 克制: who asks both sides for it stands for it; of one side, it is what nobody is against. */
const isOfOneSide = ({ platitudes, bothSides }: ActStances, content: string) =>
  holds(content, platitudes) && !holds(content, bothSides)

const NOT_YIELDING = 'not-yield'

/** The stance of an act with what stands behind its trigger; undefined where it is none. */
function stanceOf(stances: ActStances, { frame, status }: Draft, content: string): Stance | undefined {
  const { always, onIssues, standing, denied, ended, kept } = stances
  // 不會放棄權利: who does not yield is for what he keeps.
  if (frame.frame === NOT_YIELDING && holds(content, kept)) return 'supports'
  const own = always.get(frame.frame) ?? onIssues.get(frame.frame) ?? standing.get(frame.frame)
  const done = frame.type === 'REQUEST' && holds(content, ended) ? 'opposes' : own
  // Not to back is to oppose; not to blame is no backing, and not to be at one says nothing of either.
  if (status === 'denied')
    return denied.get(frame.frame) ?? (done === 'supports' && frame.type !== 'AGREE' ? 'opposes' : undefined)
  return done
}

/** Marks behind which the words of a complaint may follow. */
const FOLLOWED = new Phrases('，：,:')

/** Acts of words alone; a note or a summons is a stance of its own. */
const COMPLAINTS: ReadonlySet<string> = new Set(['criticise', 'accuse', 'blame'])

/** 加拿大也公開批評。 An answer that names nothing tells how somebody took it, not where he stands. */
function isReaction({ clean }: Segmented, { frame, trigger, explicit, noun }: Draft, { end }: Span): boolean {
  if (!COMPLAINTS.has(frame.frame) || explicit || noun || trimmed(clean, trigger.end, end)) return false
  return !FOLLOWED.startAt(clean, end - 1) && !FOLLOWED.startAt(clean, end)
}

/** `frame=stance` rows. */
function stancesOf(lexicon: Lexicon, set: string): ReadonlyMap<string, Stance> {
  return new Map([...lexicon.set(set)].map((pair) => pair.split('=') as [string, Stance]))
}

/** To ask for the end of something, or for others to oppose it, is to be against it. */
const holds = (words: string, forms: readonly string[]) => forms.some((form) => words.includes(form))

/**
 * The issue that the clause names; where nothing follows the verb (次日表示歡迎), the one that the sentence has named before. What is brought
 * before the verb (就…達成共識) is all that it is on, unless it only points back (對此).
 */
function issueOf(
  { bringing, pointing }: ActStances,
  { clean, sentences }: Segmented,
  { sentence, trigger }: Draft,
  clause: Span,
  find: IssueFinder,
): IssueFound | null {
  const own = find(clean, clause.start, clause.end)
  if (own || trimmed(clean, trigger.end, clause.end)) return own
  const before = clean.slice(clause.start, trigger.start)
  if (holds(before, bringing) && !holds(before, pointing)) return null
  return find(clean, sentences[sentence]?.start ?? clause.start, clause.start)
}

/** A 與 B 站在一起: it is A who stands by B. */
const leading = ({ lead }: ActStances, draft: Draft): Draft =>
  lead.has(draft.frame.frame) && draft.target.codes.length === 0
    ? { ...draft, source: { ...draft.source, codes: draft.source.codes.slice(0, 1) } }
    : draft

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
