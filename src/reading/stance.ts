import { KIND } from '../lexicon/kinds.ts'
import { type Lexicon, ROLE, type Word } from '../lexicon/lexicon.ts'
import type { StanceRow } from '../lexicon/outlook.ts'
import { entry } from '../text/entry.ts'
import type { Span } from '../text/span.ts'
import { type Clause, hasRole, rolesOf } from './clause.ts'
import { isActor, subjectIn } from './doer.ts'
import type { Stance } from './finding.ts'
import type { IssueFinder, IssueFound } from './issues.ts'
import { type AloneReader, aloneReader, type Manner } from './stance-alone.ts'
import { asksAt, demandAt, issueOf } from './stance-asked.ts'
import { isCause, isGivenCause } from './stance-cause.ts'
import type { Token } from './token.ts'

/** A stance in a clause, before its holder is known. */
export interface StanceFound {
  readonly row: StanceRow
  readonly stance: Stance
  /** Token index of the word of stance. */
  readonly at: number
  /** Token index of the request in whose content it stands, or −1 (呼籲各方反對…). */
  readonly asked: number
  readonly issue: IssueFound | null
  /** The words for what the stance is on. */
  readonly object: Span | null
  /** Of ambiguity: which kind the words before it make of it. */
  /** 對 or 就 brings before it what it is on, so that its clause may do without a subject. */
  readonly brought?: boolean
  readonly manner?: Manner | null
}

export type StanceReader = (clean: string, clause: Clause) => StanceFound | null

export interface StanceScene {
  readonly clean: string
  readonly clause: Clause
  readonly find: IssueFinder
  readonly sets: Sets
  readonly alone: AloneReader
}

interface Sets {
  /** What makes a noun of the word before it (支持度). */
  readonly noun: ReadonlySet<string>
  /** What is counted before the word, so that no one holder stands there (5票反對). */
  readonly counted: ReadonlySet<string>
  /** Verbs that carry a verbal noun (表示支持). */
  readonly light: ReadonlySet<string>
  /** Words that point back (此事). */
  readonly pointer: ReadonlySet<string>
  /** By which a thing opens that is given (這項決議). */
  readonly given: ReadonlySet<string>
  /** Openings of what is claimed of a thing that need not be named again (擁有主權). */
  readonly claim: readonly string[]
  /** What nobody is against (克制). */
  readonly platitude: readonly string[]
  /** What makes a thing any thing (任何). */
  readonly anything: readonly string[]
  /** Frames of talks, which are no visits. */
  readonly talks: ReadonlySet<string>
  /** How a stand is called (反對態度). */
  readonly stand: ReadonlySet<string>
  /** What says that a stand is one's own, whatever it is (重申各自在 … 上的立場). */
  readonly ownstand: readonly string[]
  /** What one may be for as for an issue (決定, 漁約). */
  readonly cause: readonly string[]
}

const OPPOSITE: Readonly<Record<Stance, Stance>> = {
  supports: 'opposes',
  // 並不反對: who is not against it is not yet for it.
  opposes: 'neutral',
  neutral: 'neutral',
  ambiguous: 'ambiguous',
}

/** What a word of use `whole` says goes before what a verb beside it says, and a verb before what needs an issue. */
const ORDER: Readonly<Record<StanceRow['use'], number>> = {
  whole: 8,
  comment: 8,
  silent: 7,
  verb: 6,
  told: 1,
  denied: 5,
  demand: 5,
  asks: 4,
  joint: 4,
  line: 3,
  other: 2,
  deed: 2,
  known: 1,
}

/** Makes the reader of the stance of a clause; of several words the one that says most decides, and of equals the first. */
export function stanceReader(lexicon: Lexicon, find: IssueFinder): StanceReader {
  const sets: Sets = {
    noun: lexicon.set('stancenoun'),
    counted: lexicon.set('stancecount'),
    light: lexicon.set('light'),
    pointer: lexicon.set('pointer'),
    given: lexicon.set('givenone'),
    claim: [...lexicon.set('claim')],
    platitude: [...lexicon.set('platitude')],
    talks: lexicon.set('frames.talks'),
    stand: lexicon.set('stand'),
    anything: [...lexicon.set('anything')],
    cause: ['cause', 'terms', 'bills', 'rulings', 'papers'].flatMap((set) => [...lexicon.set(set)]),
    ownstand: [...lexicon.set('ownstand')],
  }
  const alone = aloneReader(lexicon, find)
  return (clean, clause) => {
    let best: StanceFound | null = null
    for (let i = clause.from; i < clause.to; i++) {
      const { word, kinds } = clause.tokens[i] as Token
      if (!word || !(kinds & KIND.stance)) continue
      for (const row of word.stances) {
        if (best && ORDER[row.use] <= ORDER[best.row.use] && row.stance !== 'neutral') continue
        best = stanceAt({ clean, clause, find, sets, alone }, i, row) ?? best
      }
    }
    return best
  }
}

function stanceAt(scene: StanceScene, i: number, row: StanceRow): StanceFound | null {
  const { clause, clean } = scene
  const { use } = row
  const token = clause.tokens[i] as Token
  // 對錢由誰出三緘其口: what is asked stands in what nothing is said of.
  const asked = row.stance === 'ambiguous' && use !== 'silent' ? 0 : ROLE.question
  if (hasRole(clause.tokens, clause.from, i, ROLE.condition | asked)) return null
  if (use === 'whole' || use === 'comment')
    return { row, at: i, asked: -1, object: null, ...scene.alone(clean, clause, token.start, row) }
  if (row.stance !== 'neutral' && use !== 'line' && isNoun(scene, i)) return null
  if (use === 'told') return toldAt(scene, i, row)
  if (describes(scene, i) || ofNobody(clause, i, use)) return null
  const object = objectOf(scene, i)
  const negated = negation(clause, i, use === 'denied')
  if (use === 'demand') return demandAt(scene, i, row, object)
  if (use === 'asks' || use === 'joint') return asksAt(scene, i, row, object)
  if (use === 'denied' || use === 'silent') {
    if (!negated || (use === 'silent' && isFollowed(clause, i))) return null
    // 不會讓 B 倒向…: it is B that would.
    if (row.stance === 'neutral' && hasRole(clause.tokens, clause.from, i, ROLE['prep.agent'])) return null
    const issue = issueOf(scene, object)
    // 未加譴責, 沒有理會這場爭執: nothing says on what.
    if (!issue && (use === 'silent' ? !object : row.stance === 'opposes' && !isOfAnother(clause, i))) return null
    return { row, stance: row.stance, at: i, asked: -1, issue, object }
  }
  const issue = use === 'line' || row.stance === 'neutral' ? issueOf(scene, object) : ofObject(scene, object)
  if (use === 'line') return issue ? { row, stance: row.stance, at: i, asked: -1, issue, object: null } : null
  const brings = use === 'known' || row.stance === 'supports' || (use === 'other' && isMatter(clause, object))
  const brought = brings && (isBrought(scene, i) || isVoiced(scene, i, object))
  if (
    !issue &&
    !brought &&
    (use === 'known' ||
      (use === 'other' &&
        !(row.stance === 'opposes'
          ? isGivenCause(scene, object) && !isOfOwn(clause, i)
          : negated || isCause(scene, object) || isOfAnother(clause, i))) ||
      (use === 'deed' && !isDeed(scene, i) && !isCause(scene, object) && !(!object && isCarried(scene, i))))
  )
    return null
  // 提出強化合作、堅持低碳: one of the things that are proposed; 對此強烈不滿、堅決反對 is of him who feels it.
  if (use === 'verb' && !issue && clean[token.start - 1] === '、' && trimmed(clean, token.end, clause.end)) return null
  if (use === 'verb' && !object && row.stance === 'supports' && !isCarried(scene, i) && !isBare(clause, i)) return null
  if (use === 'verb' && row.stance === 'opposes' && !issue && isOfOwn(clause, i)) return null
  if (hasRole(clause.tokens, clause.from, i, ROLE.obligation) || endsBefore(scene, i)) return null
  // 重申各自在無核化問題上的立場: which one is not said.
  if (use === 'known' && issue && isOwnStand(scene, token.end, issue.start)) return null
  // 可能反對: nobody has said so yet.
  if (!issue && hasRole(clause.tokens, clause.from, i, ROLE.predicted)) return null
  return {
    row,
    stance:
      negated !== (row.stance === 'supports' && (endsBehind(scene, i, issue) || isBarredBehind(clause, i)))
        ? OPPOSITE[row.stance]
        : row.stance,
    at: i,
    asked: asker(clause, i, token.word),
    issue,
    object,
    brought,
  }
}

const isOwnStand = ({ clean, sets }: StanceScene, from: number, to: number): boolean =>
  sets.ownstand.some((word) => clean.slice(from, to).includes(word))

/** 拒收配額, 始終沒有答應: an act that tells a stance by itself, of one who is named before it. */
function toldAt(scene: StanceScene, i: number, row: StanceRow): StanceFound | null {
  const { clause } = scene
  const { tokens, from } = clause
  if (negation(clause, i, false) || hasRole(tokens, from, i, ROLE.obligation | ROLE.predicted | ROLE.future))
    return null
  const object = objectOf(scene, i)
  return { row, stance: row.stance, at: i, asked: -1, issue: issueOf(scene, object), object }
}

/** The issue that the object names; where it only points back (對此表示歡迎), the one that the sentence has named before. */
function ofObject({ clean, clause, find, sets }: StanceScene, object: Span | null): IssueFound | null {
  const own = object && find(clean, object.start, object.end)
  if (own || (object && !pointsBack(sets, clean.slice(object.start, object.end)))) return own
  return find(clean, clause.tokens[0]?.start ?? clause.start, clause.start)
}

/** 此事; 主張擁有主權 is said of what was named before. */
const pointsBack = ({ pointer, claim }: Sets, object: string): boolean =>
  pointer.has(object) || claim.some((form) => object.startsWith(form))

/** 支持者, 5票反對, 反對的聲音, 中方的支持, 獲得支持: the word names something and is nobody's act here. */
function isNoun({ clean, clause, sets }: StanceScene, i: number): boolean {
  const token = clause.tokens[i] as Token
  if (sets.counted.has(clean[token.start - 1] ?? '')) return true
  const [before, next] = [entry(clause.tokens, i - 1), clause.tokens[i + 1]]
  if (sets.noun.has(clean[token.end] ?? '') && !(next && next.start === token.end && next.end - next.start > 1))
    return true
  if (next && i + 1 < clause.to && next.glue === 0 && rolesOf(next) & ROLE.de) return true
  if (!before || i === clause.from || token.glue > 0) return false
  return (rolesOf(before) & (ROLE.de | ROLE.governs)) !== 0
}

/** A negation right before the word, adverbs between; before `far` words anything may stand between. */
function negation(clause: Clause, i: number, far: boolean): boolean {
  for (let k = i - 1; k >= clause.from && (far || k >= i - 3); k--) {
    const role = rolesOf(clause.tokens[k])
    if (role & ROLE.negation) return true
    if (!far && !(role & (ROLE.adverb | ROLE.aspect | ROLE.also))) return false
  }
  return false
}

/** 不點名反對: another word of stance follows, and says more. */
function isFollowed(clause: Clause, i: number): boolean {
  for (let k = i + 1; k < clause.to; k++) {
    if (clause.tokens[k]?.word?.stances.some(({ use }) => use === 'verb')) return true
  }
  return false
}

/** 比利時反對，波蘭則力挺: the word closes the clause behind who is named, with nothing but adverbs between. */
function isBare({ tokens, mentions, from, to }: Clause, i: number): boolean {
  const last = mentions.findLast(({ mention }) => mention.last <= i)
  if (i !== to - 1 || last?.mark !== 'free' || last.mention.first !== from) return false
  return tokens.slice(last.mention.last, i).every((token) => rolesOf(token) & (ROLE.adverb | ROLE.also | ROLE.but))
}

const isCarriedBefore = ({ clause, sets }: StanceScene, i: number): boolean =>
  i > clause.from && sets.light.has(clause.tokens[i - 1]?.word?.form ?? '')

/** 表示支持: the word before it carries it, or it begins with one that does. */
function isCarried(scene: StanceScene, i: number): boolean {
  const { clause, sets } = scene
  if (isCarriedBefore(scene, i)) return true
  const form = clause.tokens[i]?.word?.form ?? ''
  return form.length > 2 && sets.light.has(form.slice(0, 2))
}

/** 對聲明表示歡迎: what 對 brings before and a light verb carries. */
function isBrought(scene: StanceScene, i: number): boolean {
  const { tokens, from } = scene.clause
  const brings = (token: Token) =>
    rolesOf(token) & (ROLE['prep.to'] | ROLE['prep.about']) || scene.sets.pointer.has(token.word?.form ?? '')
  const to = tokens.findIndex((token, k) => k >= from && k < i && brings(token))
  if (to < 0 || !isCarried(scene, i) || negation(scene.clause, i, true)) return false
  // 對 B 來訪表示歡迎 is a welcome of guests.
  return !tokens.slice(to, i).some((one) => meetsIn(scene.sets, one))
}

/** 就扣船一事提出抗議: what is protested at; 向 B 提出抗議 names only to whom. */
const isMatter = ({ mentions }: Clause, object: Span | null): boolean =>
  !!object && !mentions.some(({ mention }) => mention.start <= object.start && object.end <= mention.end)

/** 表示歡迎這份宣言: what is said with a light verb before and its object behind. */
function isVoiced(scene: StanceScene, i: number, object: Span | null): boolean {
  const { clause } = scene
  const token = clause.tokens[i] as Token
  if (!object || object.start < token.end || !isCarried(scene, i) || negation(clause, i, false)) return false
  return !clause.tokens.slice(i + 1, clause.to).some((one) => meetsIn(scene.sets, one))
}

/** Guests are welcome; that two talk again is what one is for (歡迎 B 回到談判桌). */
const meetsIn = ({ talks }: Sets, { word }: Token): boolean =>
  !!word && [...word.verbs, ...word.nominals].some(({ frame }) => frame.type === 'CONSULT' && !talks.has(frame.frame))

/** 主張取消席位: for the end of something is against it; 支持暫停, with nothing behind that is to end, names what it is for. */
function endsBehind({ clean, clause }: StanceScene, i: number, issue: Span | null): boolean {
  const next = i + 1 < clause.to ? (clause.tokens[i + 1] as Token) : null
  if (!next || !trimmed(clean, next.end, clause.end)) return false
  // 支持禁止核武器條約: the word belongs to the name.
  if (issue && issue.start <= next.start && next.end <= issue.end) return false
  return next.glue === 0 && (next.kinds & KIND.ending) !== 0
}

/** 痛批 B 出兵, with the one who says so before it: what others do may be stood for or against like an issue. */
function isOfAnother(clause: Clause, i: number): boolean {
  const own = subjectIn(clause, clause.from, i)?.mention
  if (!own) return false
  return clause.mentions.some(
    ({ mention }) => mention.first > i && isActor(mention) && !mention.codes.some((code) => own.codes.includes(code)),
  )
}

/** 堅持不簽, 重申不會出兵: what one will not have. */
function isBarredBehind({ tokens, to }: Clause, i: number): boolean {
  let k = i + 1
  while (k < to && rolesOf(tokens[k]) & (ROLE.adverb | ROLE.also)) k++
  const next = k < to ? (tokens[k] as Token) : null
  if (!next || !(rolesOf(next) & ROLE.negation)) return false
  // 支持推遲: what is put off is no less what one is for.
  return (next.kinds & (KIND.forbidding | KIND.outlook)) !== 0 || next.end - next.start === 1
}

/** 痛批本國官員: what is one's own is no other's deed. */
function isOfOwn(clause: Clause, i: number): boolean {
  const own = subjectIn(clause, clause.from, i)?.mention
  const next = clause.mentions.find(({ mention }) => mention.first === i + 1)?.mention
  return !!own && !!next && next.codes.length > 0 && next.codes.every((code) => own.codes.includes(code))
}

/** 歡迎 B 提出的倡議, 歡迎 B 與 C 會談: what others do or have made; 歡迎 B 來訪 is a welcome of guests. */
function isDeed({ clean, clause, sets }: StanceScene, i: number): boolean {
  if (sets.anything.some((form) => clean.startsWith(form, clause.tokens[i]?.end))) return true
  if (!isOfAnother(clause, i)) return false
  const behind = clause.tokens.slice(i + 1, clause.to)
  const own = subjectIn(clause, clause.from, i)?.mention.codes ?? []
  const named = clause.mentions.filter(({ mention }) => mention.first > i).flatMap(({ mention }) => mention.codes)
  const others = new Set(named.filter((code) => !own.includes(code)))
  if (others.size < 2 && behind.some((one) => meetsIn(sets, one))) return false
  return behind.some((token) => (rolesOf(token) & ROLE.de) !== 0 || (token.kinds & KIND.act) !== 0)
}

/** 沒有一個國家承認它: a negation before the subject leaves nobody who does. */
function ofNobody(clause: Clause, i: number, use: StanceRow['use']): boolean {
  if (use === 'denied' || use === 'silent' || use === 'line' || use === 'demand') return false
  const own = subjectIn(clause, clause.from, i)?.mention
  return !!own && own.first > clause.from && hasRole(clause.tokens, clause.from, own.first, ROLE.negation)
}

/** 與強調合作的 A 不同: the word says who A is, whom nobody before it does. */
function describes({ clean, clause, sets }: StanceScene, i: number): boolean {
  // 反對任何形式的 B 獨立: what is spoken of stands behind the 的, not who does.
  const isAny = sets.anything.some((form) => clean.startsWith(form, clause.tokens[i]?.end))
  if (isAny || subjectIn(clause, clause.from, i)) return false
  return clause.mentions.some(
    ({ mention }) =>
      mention.first > i + 1 && isActor(mention) && (rolesOf(clause.tokens[mention.first - 1]) & ROLE.de) !== 0,
  )
}

/** 停止支持…: what ends is no stance. */
function endsBefore({ clause }: StanceScene, i: number): boolean {
  for (let k = clause.from; k < i; k++) if ((clause.tokens[k] as Token).kinds & KIND.ending) return true
  return false
}

const PUNCTUATION = new Set([...'，。；：、！？!?,;:「」『』“”"…— \n（）()'].map((mark) => mark.charCodeAt(0)))

/** The span without the marks at its ends, or null where nothing is left. */
export function trimmed(clean: string, start: number, end: number): Span | null {
  let [a, b] = [start, end]
  while (a < b && PUNCTUATION.has(clean.charCodeAt(a))) a++
  while (b > a && PUNCTUATION.has(clean.charCodeAt(b - 1))) b--
  return b > a ? { start: a, end: b } : null
}

/** What the stance is on: what follows the word, else what 對 or 就 brings before it. */
function objectOf(scene: StanceScene, i: number): Span | null {
  const { clean, clause } = scene
  const token = clause.tokens[i] as Token
  const behind = trimmed(clean, token.end, clause.end)
  const isStand = behind && scene.sets.stand.has(clean.slice(behind.start, behind.end))
  if (behind && !isStand && behind.end - behind.start > 1 && clean[token.end] !== '、') return behind
  for (let k = i - 1; k >= clause.from; k--) {
    const coverb = clause.tokens[k] as Token
    // 未就此表態: the word holds both.
    if (scene.sets.pointer.has(coverb.word?.form ?? '') && coverb.end - coverb.start > 1) return coverb
    if (!(rolesOf(coverb) & (ROLE['prep.to'] | ROLE['prep.about']))) continue
    const end = k < i - 1 && isCarriedBefore(scene, i) ? clause.tokens[i - 1]?.start : token.start
    return trimmed(clean, coverb.end, end ?? token.start)
  }
  return null
}

/** A request before the word makes its speaker the one who stands there (呼籲各方反對…). */
function asker(clause: Clause, i: number, own: Word | null): number {
  for (let k = i - 1; k >= clause.from; k--) {
    const word = clause.tokens[k]?.word
    if (word && word !== own && word.verbs.some(({ frame }) => frame.type === 'REQUEST')) return k
  }
  return -1
}
