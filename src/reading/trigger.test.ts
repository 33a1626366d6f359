import { describe, expect, test } from 'vitest'
import { noWords } from '../../test/clauses.ts'
import { pack, readText } from '../../test/reader.ts'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { fold, foldTable } from '../text/fold.ts'
import { clausesOf } from './clause.ts'
import type { Mention } from './mention.ts'
import { mentionReader } from './mention.ts'
import { tokenizer } from './token.ts'
import { type Trigger, triggerRules, triggersOf } from './trigger.ts'

const table = foldTable(pack.files['zh/fold.txt'] ?? '')
const lexicon = compileLexicon(pack, (form) => fold(table, form))
const [tokenize, mentionsOf, rules] = [tokenizer(lexicon), mentionReader(lexicon), triggerRules(lexicon)]

interface Found extends Trigger {
  readonly words: string
}

/** The triggers of the first clause of a text; `held`: the tokens from and to which a mention stands, in place of those found. */
function triggersIn(source: string, held?: readonly [number, number]): readonly Found[] {
  const { text } = readText(source)
  const [sentence, tokens] = [text.sentences[0], tokenize(text, [])[0] ?? []]
  if (!sentence) return []
  const mentions = mentionsOf(text.clean, tokens, '2026-01-15')
  const [clause] = clausesOf(sentence.clauses, tokens, mentions, noWords)
  const mention = { first: held?.[0], last: held?.[1] } as Mention
  const read = clause && held ? { ...clause, mentions: [{ mention, mark: 'free' as const }] } : clause
  const found = read ? triggersOf(rules, text.clean, read) : []
  const word = (i: number) => source.slice(tokens[i]?.start, tokens[i]?.end)
  return found.map((one) => ({ ...one, words: one.noun < 0 ? word(one.verb) : `${word(one.verb)}…${word(one.noun)}` }))
}
const shown = (source: string) =>
  triggersIn(source)
    .map(({ kind, words, sense }) => `${kind} ${words} ${sense.frame.type}`)
    .join(' / ')

describe('a verb by itself', () => {
  test.each([
    ['挪威譴責緬甸', 'verb 譴責 ACCUSE'],
    ['挪威谴责缅甸后访问泰国', 'verb 谴责 ACCUSE / verb 访问 CONSULT'],
    ['挪威位於北歐', ''],
  ])('%s: %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })
})

describe('a pair', () => {
  test.each([
    ['wins over its verb and its noun', '挪威實施對緬甸的制裁', 'pair 實施…制裁 SANCTION'],
    ['may have words between', '挪威对缅甸实施新一轮的制裁', 'pair 实施…制裁 SANCTION'],
    ['may have its noun before the verb', '會談在奧斯陸舉行', 'pair 舉行…會談 CONSULT'],
    ['needs its noun', '挪威實施', ''],
    ['needs its noun in the clause', '挪威已經實施，制裁無效', ''],
  ])('%s', (_, source, expected) => {
    expect(shown(source)).toBe(expected)
  })
  test('each verb has its own noun', () => {
    expect(shown('挪威取消這項制裁並實施新的禁運')).toMatch(/^pair 取消…制裁 CONCEDE \/ pair 實施…禁運 SANCTION$/)
  })
  test('may deny the act by its words', () => {
    const statuses = (source: string) => triggersIn(source).map(({ sense }) => sense.row.status || null)
    expect(statuses('挪威首相取消訪問')).toEqual(['denied'])
    expect(statuses('挪威首相进行访问')).toEqual([null])
  })
})

describe('a verb is a noun', () => {
  test.each([
    ['behind 的', '挪威的制裁', 'nominal'],
    ['before a word that makes a noun of it', '挪威制裁措施', 'nominal'],
    ['behind a verb that takes a noun', '挪威應對制裁', 'nominal'],
    ['not before its object', '挪威制裁緬甸', 'verb'],
    ['not behind the 的 of another noun', '挪威的首相制裁缅甸', 'verb'],
  ])('%s', (_, source, expected) => {
    expect(triggersIn(source).map(({ kind }) => kind)).toEqual([expected])
  })
})

test('what belongs to a mention is no trigger', () => {
  expect(triggersIn('挪威制裁緬甸', [0, 1]).map(({ words }) => words)).toEqual(['制裁'])
  expect(triggersIn('挪威制裁緬甸', [0, 3])).toEqual([])
})

test('triggers are in the order of the text, and no noun serves two', () => {
  const found = triggersIn('挪威宣布制裁緬甸並對泰國加徵關稅後與寮國舉行會談')
  expect(found.length).toBeGreaterThanOrEqual(3)
  const verbs = found.map(({ verb }) => verb)
  expect(verbs).toEqual([...verbs].sort((a, b) => a - b))
  const nouns = found.map(({ noun }) => noun).filter((noun) => noun >= 0)
  expect(new Set(nouns).size).toBe(nouns.length)
})

test.each([
  ['one act in two verbs', '挪威海軍昨天登上懸掛秘魯國旗的油輪檢查。', 'COERCE NOR>PER'],
  ['nothing', '挪威昨天攔下懸掛秘魯國旗的油輪。', 'COERCE NOR>PER'],
])('behind what is boarded stands %s', (_, text, expected) => {
  expect(readText(text).events.map(({ type, source, target }) => `${type} ${source}>${target}`)).toEqual([expected])
})
