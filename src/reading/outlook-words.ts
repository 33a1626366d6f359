/** The words of a clause that say that something is expected, and when. */
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { OutlookRow } from '../lexicon/outlook.ts'
import { type Clause, hasRole, rolesOf } from './clause.ts'
import type { When } from './reading.ts'
import type { Token } from './token.ts'

/** Token index of a verb of expecting, else of the first verb of saying or warning with no expectation before it (未必還願說), else −1. */
export function verbOfExpecting(clause: Clause): number {
  let said = -1
  let expected = false
  for (let i = clause.from; i < clause.to; i++) {
    const { word, roles, kinds } = clause.tokens[i] as Token
    const use = kinds & KIND.outlook ? word?.outlook?.use : undefined
    if (use === 'expects' || use === 'reckons') {
      if (i === clause.from || !(rolesOf(clause.tokens[i - 1]) & ROLE.de)) return i
    } else if (said < 0 && !expected && (roles & ROLE.say || kinds & KIND.foretelling)) said = i
    expected ||= use === 'mood'
  }
  return said
}

const ORDER: Readonly<Record<OutlookRow['use'], number>> = {
  noun: 4,
  sign: 4,
  mood: 3,
  guess: 2,
  fear: 2,
  tense: 1,
  state: 1,
  odds: 0,
  unfolds: 0,
  aims: 1,
  expects: 0,
  reckons: 0,
}

/** Token index of the word in `[from, clause.to)` that says most of how likely it is, or −1. */
export function outlookAt(clause: Clause, from: number): number {
  let best = -1
  let most = 0
  for (let i = from; i < clause.to; i++) {
    const { word, kinds } = clause.tokens[i] as Token
    const outlook = kinds & KIND.outlook ? word?.outlook : null
    if (!outlook || i === clause.ba || ORDER[outlook.use] <= most || isPart(clause, i, outlook.use)) continue
    best = i
    most = ORDER[outlook.use]
  }
  return best
}

/** 可能的衝突, 兩種可能, 突破的跡象 without a negation: the word is part of a name and expects nothing. */
function isPart(clause: Clause, i: number, use: OutlookRow['use']): boolean {
  const token = clause.tokens[i] as Token
  const next = i + 1 < clause.to ? clause.tokens[i + 1] : undefined
  if (next?.glue === 0 && rolesOf(next) & ROLE.de) return true
  // 我的看法是不會: nothing in it or behind it that could come.
  if ((use === 'mood' || isTense(use)) && isBareLast(clause, i)) return true
  if (use === 'sign') return !hasRole(clause.tokens, clause.from, i, ROLE.negation)
  if (use === 'noun' || i === clause.from || token.glue > 0) return false
  // 受益的不會是 B: what 的 makes a name of is the subject, and the word its verb. 的會 is a meeting.
  if (isTense(use) && token.end - token.start > 1) return false
  return (rolesOf(clause.tokens[i - 1]) & ROLE.de) !== 0
}

/** Nothing stands behind the word, and in it nothing but the expectation (不會, not 不會接受). */
function isBareLast({ tokens, to, end }: Clause, i: number): boolean {
  const { word, end: last } = tokens[i] as Token
  return i === to - 1 && end - last <= 1 && !word?.verbs.length && !word?.stances.length
}

const COLON: ReadonlySet<string> = new Set(['：', ':'])

/** Token index of the words that open what may come (比較可能的結果是，…; 基準情境（55%）：…), or −1. */
export function openingOfScenario(clean: string, clause: Clause): number {
  const { tokens, from, to, end } = clause
  for (let i = from; i < to; i++) {
    const use = tokens[i]?.word?.outlook?.use
    if (use === 'unfolds' && COLON.has(clean[end - 1] ?? '')) return i
    if (use === 'mood' && isBareLast(clause, i)) return i
  }
  return -1
}

/** Units of a heading, at most, that names what stands below it. */
const HEADING = 14

/** 五、判斷; 三、預測與建議: the heading says that what stands below it is expected. */
export function announcesOutlook({ tokens, from, to, start, end }: Clause): boolean {
  if (end - start > HEADING) return false
  return tokens.slice(from, to).some(({ kinds, word }) => {
    const use = kinds & KIND.outlook ? word?.outlook?.use : undefined
    return (kinds & KIND.author) !== 0 || use === 'expects' || use === 'reckons'
  })
}

/** 可能來自 B, 可能已經離開, 可能與 B 有關: a guess at what is or was. */
export function isGuessed({ tokens, to }: Clause, i: number): boolean {
  for (let k = i + 1; k < to; k++) {
    const token = tokens[k] as Token
    if (token.kinds & KIND.guessed && (k === to - 1 || k <= i + 2)) return true
    if (token.time?.when?.end && k <= i + 2) return false
  }
  return false
}

/** True where a time of the clause ends later than the document's day. */
export function isLater(token: Token, today: string | null): boolean {
  const end = token.time?.when?.end ?? token.time?.when?.start
  return !!end && !!today && end.slice(0, today.length) > today.slice(0, end.length)
}

/** Words of the future, of acts or of how things will be. */
export const isTense = (use: OutlookRow['use'] | undefined) => use === 'tense' || use === 'state'

/** The clause speaks of what is to come: a word of the future, or a time that lies ahead. */
export function isAhead(clause: Clause, today: string | null): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    const token = clause.tokens[i] as Token
    if (token.kinds & KIND.coming) return true
    if (token.kinds & KIND.outlook && isTense(token.word?.outlook?.use) && i !== clause.ba) return true
    if (isLater(token, today)) return true
  }
  return false
}

/** The time that the clause speaks of, where it does not lie behind. */
export function whenAhead(clause: Clause, today: string | null): When | null {
  for (let i = clause.from; i < clause.to; i++) {
    const { time } = clause.tokens[i] as Token
    const end = time?.when?.end ?? time?.when?.start
    if (!time?.when || !end || end === today) continue
    if (today && end.slice(0, today.length) < today.slice(0, end.length)) continue
    return { start: time.when.start, end: time.when.end, basis: time.basis, span: { start: time.start, end: time.end } }
  }
  return null
}

/** 估計今年: the clause speaks of a month or year that has begun and is not over. */
export function isOpen(clause: Clause, today: string | null): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    const end = clause.tokens[i]?.time?.when?.end
    if (end && today && end.length < today.length && today.startsWith(end)) return true
  }
  return false
}
