import { describe, expect, test } from 'vitest'
import type { Word } from '../lexicon/lexicon.ts'
import { isIdeograph } from '../text/chars.ts'
import type { Clauses } from '../text/segment.ts'
import { type Aliases, learnAliases, withAliases } from './alias.ts'
import type { Mention } from './mention.ts'
import { newToken, type Token } from './token.ts'

/** Tokens of a sentence without words: each is given by where it begins and ends. */
function tokensAt(...spans: readonly (readonly [number, number])[]): readonly Token[] {
  let at = 0
  return spans.map(([start, end]) => {
    const glue = start - at
    at = end
    return newToken(start, end, null, null, null, glue, 0)
  })
}
const mention = (rest: Partial<Mention>): Mention =>
  ({
    kind: 'office',
    codes: ['NOR'],
    people: [],
    parts: null,
    official: true,
    start: 0,
    end: 4,
    first: 0,
    last: 2,
    ...rest,
  }) as unknown as Mention
const personNamed = (name: string, code = 'JPN') =>
  mention({
    kind: 'person',
    codes: [code],
    people: [{ id: 'x', name, office: 'minister', span: { start: 0, end: 4 } }],
  })

const OFFICES = ['外長', '總統', '總理']
const wordOf = (form: string) =>
  OFFICES.includes(form) || form === '挪威'
    ? ({ offices: form === '挪威' ? [] : [{}], actors: form === '挪威' ? [{}] : [] } as unknown as Word)
    : undefined

/** The names that are learnt from a mention in a sentence. */
function learnt(clean: string, tokens: readonly Token[], one: Mention): readonly string[] {
  const aliases: Aliases = new Map()
  learnAliases(aliases, clean, tokens, [one], isIdeograph, wordOf)
  return [...aliases.keys()]
}

describe('learnt from a known person', () => {
  const nothing = tokensAt([0, 2], [2, 4])
  test.each([
    ['the surname of a long name', '小泉進次郎', ['小泉']],
    ['what its office leaves', '外長艾德', ['艾德']],
    ['what its office behind leaves', '史托雷總統', ['史托雷']],
    ['what its state and its office leave', '挪威總理史托雷', ['史托雷']],
    ['nothing of a short one', '李在明', []],
    ['the last part of a name with dots', '埃馬紐·馬克宏', ['馬克宏']],
    ['nothing of one whose last part is a word', '埃馬紐·挪威', []],
    ['nothing of one whose last part is one character', '埃馬紐·馬', []],
  ])('%s', (_, name, expected) => {
    expect(learnt('防相表示', nothing, personNamed(name))).toEqual(expected)
  })
})

describe('learnt of a namesake', () => {
  const held = (person: string) => (form: string) =>
    OFFICES.includes(form) ? wordOf(form) : ({ offices: [], actors: [], people: [{ person }] } as unknown as Word)
  const learntOf = (one: Mention, of: (form: string) => Word | undefined) => {
    const aliases: Aliases = new Map()
    learnAliases(aliases, '外長羅德里格斯', tokensAt([0, 2], [2, 7]), [one], isIdeograph, of)
    return [...aliases.keys()]
  }
  test('all of the name, of whom it is not known whose it is', () => {
    const one = {
      ...personNamed('艾德', 'NOR'),
      people: [{ id: null, name: '艾德', office: null, span: { start: 2, end: 4 } }],
    }
    expect(learntOf(one, held('y'))).toEqual(['艾德'])
  })
  test('all of a long name that is another one’s without its office', () => {
    expect(learntOf(personNamed('外長羅德里格斯', 'CUB'), held('y'))).toEqual(['羅德里格斯'])
    expect(learntOf(personNamed('外長小泉進次郎'), held('x'))).toEqual(['小泉'])
  })
})

describe('learnt of an unknown person', () => {
  const clean = '挪威外長艾德10日表示'
  const tokens = tokensAt([0, 2], [2, 4], [6, 9], [9, 11])
  test('the name between an office and what follows', () => {
    expect(learnt(clean, tokens, mention({}))).toEqual(['艾德'])
    expect(learnt('挪威外長艾德', tokensAt([0, 2], [2, 4]), mention({}))).toEqual(['艾德'])
    expect(learnt('挪威外長艾德，表示', tokensAt([0, 2], [2, 4], [7, 9]), mention({}))).toEqual(['艾德'])
  })
  test('a syllable with the word of one character behind it', () => {
    expect(learnt('挪威外長柯比10日表示', tokensAt([0, 2], [2, 4], [5, 6], [6, 9]), mention({}))).toEqual(['柯比'])
  })
  test('behind one word that ends in an office', () => {
    const body = { ...(tokensAt([0, 4])[0] as Token), word: { form: '挪威外長' } as Word }
    const stands = (form: string) =>
      form === '外長' ? ({ offices: [{ stands: true }] } as unknown as Word) : undefined
    const aliases: Aliases = new Map()
    learnAliases(aliases, '挪威外長艾德', [body], [mention({ last: 1 })], isIdeograph, stands)
    expect([...aliases.keys()]).toEqual(['艾德'])
  })
  test('the last part of a foreign name', () => {
    expect(learnt('挪威外長艾德·某某', tokensAt([0, 2], [2, 4]), mention({}))).toEqual(['某某'])
    expect(learnt('挪威外長艾德·某某·艾斯本', tokensAt([0, 2], [2, 4]), mention({}))).toEqual(['艾斯本'])
  })
  test.each([
    ['the phrase is not official', clean, tokens, mention({ official: false })],
    ['the phrase is a state alone', clean, tokens, mention({ last: 1, end: 2 })],
    ['several states are named', clean, tokens, mention({ codes: ['NOR', 'SWE'] })],
    ['it is a list', clean, tokens, mention({ parts: [] })],
    ['nothing stands between', clean, tokensAt([0, 2], [2, 4], [4, 9]), mention({})],
    ['too much stands between', '挪威外長艾德艾德艾德10日', tokensAt([0, 2], [2, 4], [10, 13]), mention({})],
    ['it is no Chinese', '挪威外長Ab10日表示', tokens, mention({})],
    ['the last part of a foreign name is a word', '挪威外長艾德·挪威', tokensAt([0, 2], [2, 4]), mention({})],
  ])('nothing where %s', (_, text, at, one) => {
    expect(learnt(text, at, one)).toEqual([])
  })
})

describe('found again', () => {
  const aliases: Aliases = new Map()
  learnAliases(aliases, '挪威外長艾德10日', tokensAt([0, 2], [2, 4], [6, 9]), [mention({})], isIdeograph, wordOf)
  const whole = (end: number, ...heads: number[]): Clauses => ({
    start: 0,
    end,
    clauses: [0, ...heads].map((start, i, all) => ({ start, end: all[i + 1] ?? end })),
  })
  const shown = (clean: string, tokens: readonly Token[]) =>
    withAliases(aliases, clean, tokens, whole(clean.length)).map(
      ({ start, end, glue }) => `${glue}+${clean.slice(start, end)}`,
    )

  test('in what no word covers; what is left counts as glue', () => {
    expect(shown('昨天艾德訪問', tokensAt([0, 2], [4, 6]))).toEqual(['0+昨天', '0+艾德', '0+訪問'])
    expect(shown('那位艾德先生', tokensAt([4, 6]))).toEqual(['2+艾德', '0+先生'])
    expect(shown('昨天某艾德', tokensAt([0, 2]))).toEqual(['0+昨天', '1+艾德'])
  })
  test('though a word of one character opens it', () => {
    expect(shown('艾德訪問', tokensAt([0, 1], [2, 4]))).toEqual(['0+艾德', '0+訪問'])
    expect(shown('訪問艾德', tokensAt([0, 2], [2, 3]))).toEqual(['0+訪問', '0+艾德'])
    expect(shown('艾德訪問', tokensAt([0, 1], [1, 2], [2, 4]))).toEqual(['0+艾', '0+德', '0+訪問'])
  })
  test('at the end of its clause, and not in the next one', () => {
    const [visits, thanks] = tokensAt([0, 2], [5, 7]) as readonly [Token, Token]
    const tokens = withAliases(aliases, '訪問艾德，感謝', [visits, { ...thanks, clause: 1 }], whole(7, 5))
    expect(tokens.map(({ clause }) => clause)).toEqual([0, 0, 1])
  })
  test('not in what a word covers', () => {
    expect(shown('艾德訪問', tokensAt([0, 2], [2, 4]))).toEqual(['0+艾德', '0+訪問'])
    expect(withAliases(aliases, '艾德', tokensAt([0, 2]), whole(2))[0]?.word).toBeNull()
  })
  test('as the person of that state', () => {
    const [token] = withAliases(aliases, '艾德', [], whole(2))
    expect(token?.word?.people.map(({ code }) => code)).toEqual(['NOR'])
  })
  const known = (code: string) => ({ form: '艾德', people: [{ code }], actors: [], offices: [] }) as unknown as Word
  const named = (code: string) => [{ ...(tokensAt([0, 2])[0] as Token), word: known(code) }]
  test('instead of somebody of that name who serves another state', () => {
    const [token] = withAliases(aliases, '艾德', named('CAN'), whole(2))
    expect(token?.word?.people.map(({ code }) => code)).toEqual(['NOR'])
    const own = named('NOR')
    expect(withAliases(aliases, '艾德', own, whole(2))).toBe(own)
  })
  test('and without aliases nothing changes', () => {
    const tokens = tokensAt([0, 2])
    expect(withAliases(new Map(), '昨天艾德', tokens, whole(4))).toBe(tokens)
  })
})
