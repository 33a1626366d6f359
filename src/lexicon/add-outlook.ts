import { type Builder, more, tailOf } from './builder.ts'
import { KIND } from './kinds.ts'
import type { OutlookRow, StanceRow } from './outlook.ts'
import type { Pack } from './pack.ts'
import { ROLE, type Word } from './word.ts'

/** The sets of `grammar.txt` that readers of findings look for: kinds by the same names, and words of the lexicon even where nothing else makes them so. */
export const FINDING_SETS = [
  'author',
  'coming',
  'showing',
  'ending',
  'forbidding',
  'foretelling',
  'guessed',
  'telling',
] as const

/** Gives the words their outlooks and stances: those of the pack's rows, and those that longer words take over from what they are made of. */
export function addOutlook(builder: Builder, pack: Pack): void {
  for (const row of pack.stances) {
    for (const form of row.forms) {
      const word = builder.word(form)
      word.stances = more(word.stances, row)
      word.kinds |= KIND.stance
    }
  }
  for (const row of pack.outlooks) {
    for (const form of row.forms) {
      const word = builder.word(form)
      word.outlook = row
      word.kinds |= KIND.outlook
      if (!word.roles) word.roles = rolesWithin(builder, row, word.form)
    }
  }
  const told = new Map(
    (pack.grammar.get('set.frames.stance.told') ?? []).map((pair) => pair.split('=') as [string, StanceRow['stance']]),
  )
  /** 1 for the units that words of stance end with: few words end so, and to look up the tails of all others would take longest. */
  const lasts = new Uint8Array(65536)
  const markLast = ({ form, stances }: Word) => {
    if (stances.length) lasts[form.charCodeAt(form.length - 1)] = 1
  }
  builder.words.forEach(markLast)
  for (const word of builder.words) {
    inheritOutlook(builder, word)
    inheritStance(builder, word, lasts)
    inheritNegation(builder, word)
    tellStance(word, told)
    markLast(word)
  }
  for (const name of FINDING_SETS) {
    for (const form of pack.grammar.get(`set.${name}`) ?? []) builder.word(form).kinds |= KIND[name]
  }
  for (const word of builder.words) {
    if (word.roles & ROLE.say) word.kinds |= KIND.say
    if (word.roles & ROLE.condition) word.kinds |= KIND.condition
  }
}

/** 將被, 不會再: what opens a word of tense or mood says so to all who ask for that. */
const OPENS = ROLE.future | ROLE.negation | ROLE.predicted

/** 較可能 is a 可能 to all who ask for that, and 將進一步 a 將: the roles of the words that one of outlook is made of. */
function rolesWithin(builder: Builder, { use }: OutlookRow, form: string): number {
  const tail = tailOf(builder, form, (one) => one.roles !== 0)?.roles ?? 0
  if (use !== 'tense' && use !== 'mood') return tail
  for (let length = form.length - 1; length > 0; length--) {
    const head = builder.byForm.get(form.slice(0, length))?.roles ?? 0
    if (head & OPENS) return (head & OPENS) | tail | (builder.byForm.get(form.slice(length))?.roles ?? 0)
  }
  return tail
}

/** 不會讓步, 將會晤: an act with a word of the future before it is expected as that word says. */
function inheritOutlook(builder: Builder, word: Word): void {
  if (word.outlook || word.ordinary || word.form.length < 3) return
  if (!word.verbs.length && !word.pairs.length && !word.stances.length) return
  for (let length = word.form.length - 1; length >= 2; length--) {
    const outlook = builder.byForm.get(word.form.slice(0, length))?.outlook
    if (outlook?.use !== 'tense' && outlook?.use !== 'mood') continue
    word.outlook = outlook
    word.kinds |= KIND.outlook
    return
  }
}

/** 不會加入, 沒有參與: a word of stance that opens with a negation denies the act behind it (不會加入對 B 的制裁). */
function inheritNegation(builder: Builder, word: Word): void {
  if (!word.stances.length || word.roles || word.verbs.length || word.pairs.length) return
  for (let length = word.form.length - 2; length > 0; length--) {
    const head = builder.byForm.get(word.form.slice(0, length))?.roles ?? 0
    if (!(head & ROLE.negation)) continue
    word.roles |= head & OPENS
    return
  }
}

/** Words that tell a stance only beside others leave room for what their act tells. */
const BESIDE: ReadonlySet<string> = new Set(['other', 'deed', 'asks', 'joint', 'silent'])

/** 拒收, 未予理會: a verb of such an act tells a stance, also where nobody is named toward whom. */
function tellStance(word: Word, told: ReadonlyMap<string, StanceRow['stance']>): void {
  if (word.stances.some(({ use }) => !BESIDE.has(use))) return
  const [sense] = word.verbs
  const stance = sense && told.get(sense.frame.frame)
  if (!sense || !stance) return
  word.stances = more(word.stances, { id: sense.row.id, stance, use: 'told', forms: [word.form] })
  word.kinds |= KIND.stance
}

/** Behind these a word of stance is still one. */
const CARRIES = ROLE.say | ROLE.announce | ROLE.adverb | ROLE.aspect

/** 表示支持, 公開反對: a longer word says what the word of stance says with which it ends. */
function inheritStance(builder: Builder, word: Word, lasts: Uint8Array): void {
  const { form } = word
  if (word.stances.length || form.length < 3 || lasts[form.charCodeAt(form.length - 1)] === 0) return
  const tail = tailOf(builder, word.form, (one) => one.stances.length > 0)
  const head = tail && builder.byForm.get(word.form.slice(0, -tail.form.length))
  if (!tail || !head || !(head.roles & CARRIES)) return
  word.stances = tail.stances
  word.kinds |= KIND.stance
}
