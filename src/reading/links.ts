import { KIND } from '../lexicon/kinds.ts'
import type { Span } from '../text/span.ts'
import { claimantOf, pleaderOf } from './claimant.ts'
import type { ReadClause } from './events.ts'
import type { Link, Voice } from './finding.ts'
import type { Seen } from './findings.ts'
import { aims } from './link-aims.ts'
import { causes } from './link-causes.ts'
import { conditions } from './link-conditions.ts'
import { hasParty, isWhole, type Linking, type Tie } from './link-scene.ts'
import { sequences } from './link-sequences.ts'
import { type Mark, markedClauses } from './marks.ts'

const READERS = [causes, aims, conditions, sequences]

/** Words that only stand beside a connecting word. */
const ASIDE: ReadonlySet<string> = new Set([
  'none',
  'de',
  'happening',
  'aimverb',
  'sake',
  'so',
  'not',
  'influence',
  'answer',
  'to',
  'then',
  'this',
  'opens',
  'effort',
])

/** Words of these lists are looked up inside others: they need not stand alone. */
const LOOSE: ReadonlySet<string> = new Set(['with', 'de', 'aimverb', 'influence', 'answer', 'effort', 'happening'])

/**
 * Reads which things the text says to come from, serve, answer, depend on or follow one another, and who says so. A connecting word
 * belongs to one link.
 */
export function readLinks(seen: Seen, voices: readonly Voice[]): readonly Link[] {
  const links: Link[] = []
  let last: Linking | null = null
  const drafts = Map.groupBy(seen.drafts, ({ sentence }) => sentence)
  const heard = voicesNear(voices)
  for (const { at, marks } of markedClauses(seen.clauses, seen.marks['links'] ?? [])) {
    if (marks.every(({ list }) => ASIDE.has(list))) continue
    const read = seen.clauses[at] as ReadClause
    const own = marks
      .map((mark) => withTime(read, mark, marks))
      .filter((mark) => LOOSE.has(mark.list) || isWord(read, mark))
    const isNext = last !== null && last.at === at - 1 && last.read.sentence === read.sentence
    const told = [...(drafts.get(read.sentence - 1) ?? []), ...(drafts.get(read.sentence) ?? [])]
    const linking: Linking = { seen, at, read, marks: own, drafts: told, last: isNext ? last : null }
    last = { ...linking, last: null }
    if (own.length === 0 || !hasParty(linking)) continue
    const near = heard(read.clause.start)
    const asked = READERS.filter(({ needs }) => own.some(({ list }) => needs.has(list)))
    for (const tie of asked.flatMap(({ tiesIn }) => tiesIn(linking))) {
      if (isApart(tie) && !links.slice(-FEW).some((one) => sharesWord(one, tie) || isSame(one, tie)))
        links.push(claimed(tie, linking, near))
    }
  }
  return links.sort((a, b) => a.evidence[0].start - b.evidence[0].start || a.words[0].start - b.words[0].start)
}

const isWord = (read: ReadClause, mark: Mark) => mark.list !== 'none' && isWhole(read, mark)

/** 會談一週前: right behind the name of an act, the whole distance in time is the word. */
function withTime({ clause }: ReadClause, mark: Mark, all: readonly Mark[]): Mark {
  if (mark.list !== 'after' && mark.list !== 'before') return mark
  const own = clause.tokens.slice(clause.from, clause.to)
  const time = own.find((token) => token.time !== null && token.end === mark.end && token.start < mark.start)
  if (!time) return mark
  // 提起80年前…: years back are counted from today, whatever verb stands before them.
  const acts = time.time?.when?.start?.length !== 4 ? KIND.act | KIND.nominal : KIND.nominal
  const isNamed = own.some(({ end, kinds }) => end === time.start && (kinds & acts) !== 0)
  const isAfter = isNamed || all.some(({ list, end }) => list === 'happening' && end === time.start)
  return isAfter ? { ...mark, start: time.start } : mark
}

/** Links back that may share a word with another one: those of one sentence. */
const FEW = 12
/** Units behind the end of a voice over which it is still kept: those of the clause before. */
const KEPT = 200

/** The voices that may hold a place; asked for places in the order of the text, it looks at each voice but a few times. */
function voicesNear(voices: readonly Voice[]): (at: number) => readonly Voice[] {
  const waiting = voices.toSorted((a, b) => a.content.start - b.content.start)
  let next = 0
  let near: Voice[] = []
  return (at) => {
    while (next < waiting.length && (waiting[next] as Voice).content.start <= at + KEPT)
      near.push(waiting[next++] as Voice)
    near = near.filter(({ content }) => content.end + KEPT >= at)
    return near
  }
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Neither end holds the other. */
const isApart = ({ ground, outcome }: Tie) => !overlaps(ground, outcome)

const sharesWord = (one: Link, { words }: Tie) => one.words.some((a) => words.some((b) => overlaps(a, b)))

/** 除非 A，否則 B; 在 A 之後，B 隨即…: two words for one link. */
const isSame = (one: Link, { kind, ground, outcome }: Tie) =>
  one.kind === kind && overlaps(one.ground, ground) && overlaps(one.outcome, outcome)

/** Key by key: an object made by leaving a key out of another one has a shape of its own, by which every later look at it is slow. */
function claimed(tie: Tie, { read }: Linking, voices: readonly Voice[]): Link {
  const { kind, words, ground, outcome, evidence, because } = tie
  const claimant = (tie.pleads && pleaderOf(read, words[0])) || claimantOf(read, words[0], voices)
  return { kind, words, ground, outcome, evidence, because, claimant, groundEvent: null, outcomeEvent: null }
}
