import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE } from '../lexicon/lexicon.ts'
import type { OutlookRow } from '../lexicon/outlook.ts'
import type { Segmented } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { type Clause, hasKind, hasRole, rolesOf } from './clause.ts'
import { leadIn } from './doer.ts'
import type { ReadClause } from './events.ts'
import type { Forecast } from './finding.ts'
import type { KindReader } from './findings.ts'
import { enter, newOutlook, type Outlook, type Voice, voiceBefore } from './onlooker.ts'
import type { When } from './reading.ts'
import { sourceWords } from './source-spans.ts'
import type { Token } from './token.ts'

interface Sets {
  /** Words of a time to come that is no date (短期內). */
  readonly coming: ReadonlySet<string>
  /** Verbs by which what is told lets its teller conclude (顯示, 意味著). */
  readonly showing: ReadonlySet<string>
}

interface Scene {
  readonly text: Segmented
  readonly today: string | null
  readonly sets: Sets
}

const QUESTION: ReadonlySet<string> = new Set(['？', '?'])

/** Makes the reader of forecasts of a lexicon. */
export function forecastReader(lexicon: Lexicon): KindReader<Forecast> {
  const sets: Sets = { coming: lexicon.set('coming'), showing: lexicon.set('showing') }
  return ({ text, clauses }) => {
    const today = text.published?.day ?? null
    const scene: Scene = { text, today, sets }
    const outlook = newOutlook()
    const found: Forecast[] = []
    let condition: Span | null = null
    /** What stands behind a verb of expecting, where no word in the sentence says more. */
    let pending: Forecast | null = null
    let sentence = -1
    for (const read of clauses) {
      const { clause } = read
      const block = text.sentences[read.sentence]?.block ?? null
      enter(outlook, read.sentence, block)
      if (read.sentence !== sentence) condition = null
      const asks = QUESTION.has(text.clean[(text.sentences[read.sentence]?.end ?? 0) - 1] ?? '')
      if (!asks && (block?.kind === 'prose' || block?.kind === 'caption')) {
        if (read.sentence !== sentence && pending) found.push(pending)
        if (read.sentence !== sentence) pending = null
        const one = forecastIn(scene, read, outlook, condition)
        const before = found.at(-1)
        if (one?.because.rule === 'forecast:awaited') pending ??= one
        else if (one && before && sentence === read.sentence && goesOn(scene, read, before)) {
          found[found.length - 1] = { ...before, evidence: [...before.evidence, ...one.evidence] }
        } else if (one) {
          pending = null
          outlook.awaited = null
          found.push(one)
        }
      }
      sentence = read.sentence
      if (hasRole(clause.tokens, clause.from, clause.to, ROLE.condition)) condition = clause
    }
    if (pending) found.push(pending)
    return found
  }
}

/** 並將…, 也會…: with nobody named, the clause goes on with what the one before expects. */
function goesOn({ text }: Scene, { clause }: ReadClause, before: Forecast): boolean {
  const last = before.evidence.at(-1) as Span
  if (text.clean.slice(last.end, clause.start).length > 2) return false
  for (let i = clause.from; i < clause.to; i++) {
    const token = clause.tokens[i] as Token
    if (i > clause.from && token.glue > 0) return false
    if (token.word?.outlook) return true
    if (!(rolesOf(token) & (ROLE.also | ROLE.adverb))) return false
  }
  return false
}

/** Units behind a verb of expecting that tell of something. */
const CONTENT = 5

function forecastIn(scene: Scene, read: ReadClause, outlook: Outlook, condition: Span | null): Forecast | null {
  const { clause } = read
  const { text } = scene
  const awaited = outlook.awaited
  outlook.awaited = null
  if (hasKind(clause, KIND.author)) {
    outlook.authors = true
    outlook.voice ??= { kind: 'author', who: 'author' }
  }
  const verb = verbOfExpecting(clause)
  let voice = outlook.voice
  let expects: OutlookRow | null = null
  if (verb >= 0) {
    const own = voiceBefore(text, read, verb, outlook)
    const row = clause.tokens[verb]?.word?.outlook
    expects = row?.use === 'expects' || row?.use === 'reckons' ? row : null
    if (own && (own.kind !== 'actor' || expects)) {
      voice = own
      outlook.voice = own
      if (own.kind === 'observer') outlook.last = own
    } else if (own) voice = outlook.voice = null
    if (clause.end - (clause.tokens[verb]?.end ?? 0) < CONTENT) {
      if (expects) outlook.awaited = expects.use as 'expects' | 'reckons'
      if (voice) return null
    }
  } else if (awaited) outlook.awaited = awaited
  if (!voice && read.observer) voice = outlook.voice = { kind: 'observer', who: 'observers' }
  const i = wordOfOutlook(clause, Math.max(verb + 1, clause.from))
  const isAwaited = awaited === 'expects' || (verb >= 0 && expects?.use === 'expects' && voice !== null)
  if (i < 0 && !isAwaited) return null
  const token = clause.tokens[i < 0 ? Math.max(verb, clause.from) : i]
  if (!token) return null
  const row = i >= 0 ? (token.word?.outlook as OutlookRow) : expects
  if (i >= 0 && !isForecast(scene, read, i, row as OutlookRow, voice, outlook, awaited !== null || expects !== null))
    return null
  if (i < 0 && hasRole(clause.tokens, clause.from, clause.to, ROLE.condition | ROLE.question)) return null
  return {
    who: voice?.who ?? 'author',
    what: sourceWords(text, clause),
    by: byWhen(clause, scene.today),
    condition: condition && { start: condition.start, end: condition.end },
    likelihood: { low: row?.low ?? 0.55, high: row?.high ?? 0.8 },
    evidence: [{ start: clause.start, end: clause.end }],
    because: {
      rule: i < 0 ? 'forecast:awaited' : `forecast:${row?.use}`,
      at: { start: token.start, end: token.end },
      rows: row ? [row.id] : [],
    },
  }
}

/** A verb of expecting, else one of saying: the last in the clause behind which nothing of its kind stands. */
function verbOfExpecting(clause: Clause): number {
  let said = -1
  for (let i = clause.from; i < clause.to; i++) {
    const word = clause.tokens[i]?.word
    const use = word?.outlook?.use
    if (use === 'expects' || use === 'reckons') {
      if (rolesOf(clause.tokens[i - 1]) & ROLE.de && i > clause.from) continue
      return i
    }
    if (word && word.roles & ROLE.say && said < 0) said = i
  }
  return said
}

const ORDER: Readonly<Record<OutlookRow['use'], number>> = {
  noun: 4,
  sign: 4,
  mood: 3,
  guess: 2,
  tense: 1,
  expects: 0,
  reckons: 0,
}

/** The word that says most of how likely it is, or −1. */
function wordOfOutlook(clause: Clause, from: number): number {
  let best = -1
  let most = 0
  for (let i = from; i < clause.to; i++) {
    const outlook = clause.tokens[i]?.word?.outlook
    if (!outlook || i === clause.ba || ORDER[outlook.use] <= most) continue
    const next = clause.tokens[i + 1]
    if (next && i + 1 < clause.to && next.glue === 0 && rolesOf(next) & ROLE.de) continue
    const before = clause.tokens[i - 1]
    if (outlook.use === 'mood' && i + 1 >= clause.to && clause.end - (clause.tokens[i]?.end ?? 0) <= 1) continue
    if (outlook.use === 'sign' && !hasRole(clause.tokens, clause.from, i, ROLE.negation)) continue
    if (
      before &&
      i > clause.from &&
      (clause.tokens[i]?.glue ?? 0) === 0 &&
      rolesOf(before) & ROLE.de &&
      outlook.use !== 'noun' &&
      outlook.use !== 'sign'
    )
      continue
    best = i
    most = ORDER[outlook.use]
  }
  return best
}

/** The clause speaks of what is to come: a word of the future, or a time that lies ahead. */
function isAhead(clause: Clause, today: string | null, coming: ReadonlySet<string>): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    const token = clause.tokens[i] as Token
    if (token.word?.outlook?.use === 'tense' && i !== clause.ba) return true
    if (token.word && coming.has(token.word.form)) return true
    const when = token.time?.when
    const end = when?.end ?? when?.start
    if (end && today && end.slice(0, today.length) > today.slice(0, end.length)) return true
  }
  return false
}

function isForecast(
  { sets, today }: Scene,
  read: ReadClause,
  i: number,
  row: OutlookRow,
  voice: Voice | null,
  outlook: Outlook,
  awaited: boolean,
): boolean {
  const { clause, speaker } = read
  if (hasRole(clause.tokens, clause.from, clause.to, ROLE.question | ROLE.scenario)) return false
  if (hasRole(clause.tokens, clause.from, i, ROLE.condition)) return false
  const looksOn = voice !== null && voice.kind !== 'actor'
  // What an actor says of himself is a plan, and of others a threat or a fear.
  const shown = showsIn(clause, i, sets.showing)
  if (!looksOn && !awaited && !shown && speaker && row.use !== 'noun' && row.use !== 'sign') {
    const own = row.use === 'mood' ? leadIn(clause, clause.from, i) : null
    if (!own || own.mention.codes.some((code) => speaker.codes.includes(code))) return false
  }
  if (row.use === 'mood' || row.use === 'noun' || row.use === 'sign' || shown) return true
  if (row.use === 'guess') return isAhead(clause, today, sets.coming)
  return looksOn || awaited || outlook.authors
}

/** 顯示…將: what is told lets its teller conclude. */
function showsIn(clause: Clause, i: number, showing: ReadonlySet<string>): boolean {
  for (let k = clause.from; k < i; k++) if (showing.has(clause.tokens[k]?.word?.form ?? '')) return true
  return false
}

/** The last day of the time that the clause speaks of, where it lies ahead. */
function byWhen(clause: Clause, today: string | null): When | null {
  for (let i = clause.from; i < clause.to; i++) {
    const time = (clause.tokens[i] as Token).time
    const end = time?.when?.end ?? time?.when?.start
    if (!time?.when || !end || (today && end.slice(0, today.length) < today.slice(0, end.length))) continue
    return { start: time.when.start, end: time.when.end, basis: time.basis, span: { start: time.start, end: time.end } }
  }
  return null
}
