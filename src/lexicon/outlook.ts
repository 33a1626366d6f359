import { PackError, tsv, words } from './rows.ts'

/** An issue of foreign affairs on which somebody may take a stand. */
export interface IssueRow {
  readonly id: string
  /** The issue's own id, kebab-case. */
  readonly issue: string
  readonly label: Readonly<Record<'en' | 'zh-Hant' | 'zh-Hans', string>>
  /** The words that papers use for it, as written. */
  readonly forms: readonly string[]
  /** Characters that papers put into such words or leave out of them. */
  readonly loose: string
}

/** How a word says where somebody stands; the words are in `packs/zh/stances.txt`, but for `told`: verbs of acts (`set.frames.stance.told`). */
export type StanceUse =
  | 'verb'
  | 'told'
  | 'other'
  | 'deed'
  | 'known'
  | 'denied'
  | 'silent'
  | 'demand'
  | 'asks'
  | 'joint'
  | 'whole'
  | 'comment'
  | 'line'

/** One line of stance words. */
export interface StanceRow {
  readonly id: string
  readonly stance: 'supports' | 'opposes' | 'neutral' | 'ambiguous'
  readonly use: StanceUse
  readonly forms: readonly string[]
}

/** How a word says that something is expected; the words are in `packs/zh/forecasts.txt`. */
export type OutlookUse =
  | 'expects'
  | 'reckons'
  | 'mood'
  | 'guess'
  | 'fear'
  | 'tense'
  | 'state'
  | 'sign'
  | 'noun'
  | 'odds'
  | 'unfolds'
  | 'aims'

/** One line of words of expectation, with the probability that they stand for. */
export interface OutlookRow {
  readonly id: string
  readonly use: OutlookUse
  readonly low: number
  readonly high: number
  readonly forms: readonly string[]
}

const STANCES: ReadonlySet<string> = new Set(['supports', 'opposes', 'neutral', 'ambiguous'])
const STANCE_USES: ReadonlySet<string> = new Set([
  'verb',
  'other',
  'deed',
  'known',
  'denied',
  'silent',
  'demand',
  'asks',
  'joint',
  'whole',
  'comment',
  'line',
])
const OUTLOOK_USES: ReadonlySet<string> = new Set([
  'expects',
  'reckons',
  'mood',
  'guess',
  'fear',
  'tense',
  'state',
  'sign',
  'noun',
  'odds',
  'unfolds',
  'aims',
])
const RANGE = /^(0?\.\d+|0|1)-(0?\.\d+|1)$/

/** The issues of a file. Throws `PackError` where a row has no id or no words. */
export function issueRows(file: string, content: string): readonly IssueRow[] {
  return tsv(file, content, ['issue', 'en', 'zh', 'zhs', 'forms', 'source']).map(({ id, line, cells }) => {
    const { issue = '', en = '', zh = '', zhs = '' } = cells
    const forms = words(cells['forms'])
    if (!issue || forms.length === 0) throw new PackError(file, line, 'an issue has an id and words: add them')
    return { id, issue, label: { en, 'zh-Hant': zh, 'zh-Hans': zhs }, forms, loose: '' }
  })
}

const STATE = /\{([A-Z0-9]+)\}/

/**
 * The issues with their forms written out: `{CODE}` in a form (對{CUB}禁運) stands for each name that papers have for the actor.
 *
 * @param named the names of an actor, none where the packs have no such actor: its forms then stay as they are written
 * @param loose characters that papers put into a name or leave out of it
 */
export function issuesNamed(
  rows: readonly IssueRow[],
  named: (code: string) => readonly string[],
  loose = '',
): readonly IssueRow[] {
  const written = (form: string): readonly string[] => {
    const names = named(STATE.exec(form)?.[1] ?? '')
    return names.length > 0 ? names.flatMap((name) => written(form.replace(STATE, name))) : [form]
  }
  return rows.map((row) => ({ ...row, forms: [...new Set(row.forms.flatMap(written))], loose }))
}

/** The lines `HEAD: word word` of a file, with their heads divided at spaces. */
function headed(file: string, content: string) {
  return content.split('\n').flatMap((text, i) => {
    if (text.trim() === '' || text.startsWith('#')) return []
    const colon = text.indexOf(':')
    if (colon <= 0) throw new PackError(file, i + 1, 'a line is written "what how: word word"')
    const [first = '', second = ''] = words(text.slice(0, colon))
    return [{ id: `${file}:${i + 1}`, line: i + 1, first, second, forms: words(text.slice(colon + 1)) }]
  })
}

/** The words of stance of a file. Throws `PackError` on an unknown stance or use. */
export function stanceRows(file: string, content: string): readonly StanceRow[] {
  return headed(file, content).map(({ id, line, first, second, forms }) => {
    if (!STANCES.has(first)) throw new PackError(file, line, `no stance "${first}": one of ${[...STANCES].join(', ')}`)
    if (!STANCE_USES.has(second))
      throw new PackError(file, line, `no use "${second}": one of ${[...STANCE_USES].join(', ')}`)
    return { id, stance: first as StanceRow['stance'], use: second as StanceUse, forms }
  })
}

/** The words of expectation of a file. Throws `PackError` on an unknown use or a range that is none. */
export function outlookRows(file: string, content: string): readonly OutlookRow[] {
  return headed(file, content).map(({ id, line, first, second, forms }) => {
    if (!OUTLOOK_USES.has(first))
      throw new PackError(file, line, `no use "${first}": one of ${[...OUTLOOK_USES].join(', ')}`)
    const range = RANGE.exec(second)
    const [low, high] = [Number(range?.[1]), Number(range?.[2])]
    if (!range || low >= high) throw new PackError(file, line, `no range "${second}": written .55-.80`)
    return { id, use: first as OutlookUse, low, high, forms }
  })
}
