import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'
import { trimmed } from './drafting.ts'

const cut = (text: string) => {
  const { start, end } = trimmed(text, { start: 0, end: text.length })
  return text.slice(start, end)
}

describe('trimmed', () => {
  test.each([
    ['瑞典制裁', '瑞典制裁'],
    ['，瑞典制裁。', '瑞典制裁'],
    [' 瑞典，制裁；\n', '瑞典，制裁'],
    ['「瑞典制裁」。', '「瑞典制裁」'],
    ['！？', '？'],
  ])('%j is %j', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })
  test('stays inside of the span and is never empty', () => {
    const text = fc
      .array(fc.constantFrom('，', '。', ' ', '\n', '瑞', '1'), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(11), fc.nat(11), (clean, a, b) => {
        const [start, end] = [Math.min(a, b, clean.length - 1), Math.min(Math.max(a, b) + 1, clean.length)]
        const span = trimmed(clean, { start, end })
        expect(span.start >= start && span.end <= end && span.start < span.end).toBe(true)
        expect(trimmed(clean, span)).toEqual(span)
      }),
      { seed: 20260115, numRuns: 300 },
    )
    expect.hasAssertions()
  })
})

describe('an event', () => {
  const text = '儘管遭到反對，瑞典外長9日在日內瓦宣布制裁白俄羅斯，並稱此舉必要。'
  const [event] = readText(text).events
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  test('has the clause of its trigger as evidence, without the marks around it', () => {
    expect(event?.evidence.map(words)).toEqual(['瑞典外長9日在日內瓦宣布制裁白俄羅斯'])
  })
  test('tells the words that date it', () => {
    expect(event?.when?.span && words(event.when.span)).toBe('9日')
  })
  test('says why: the words of the act, the rows of the pack, and who it is about', () => {
    expect(event && words(event.because.at)).toContain('制裁')
    expect(event?.because.rows?.every((row) => /^(zh|world)\/.+:\d+$/.test(row))).toBe(true)
    const mentions = event?.because.from?.filter(({ rule }) => rule.startsWith('mention:')) ?? []
    expect(mentions.map(({ at }) => words(at))).toEqual(['瑞典外長', '白俄羅斯'])
  })
  test('names the persons of both sides', () => {
    const [meeting] = readText('法國總統馬克宏會見日本首相高市早苗。').events
    expect(meeting?.people.map(({ name, id }) => [name, id !== null])).toEqual([
      ['馬克宏', true],
      ['高市早苗', true],
    ])
  })
})

describe('the number of what was signed', () => {
  test.each([
    ['智利與秘魯簽署14項合作備忘錄。', [14]],
    ['智利与秘鲁签署14项合作备忘录。', [14]],
    ['智利與秘魯簽署合作備忘錄。', []],
  ])('%s', (text, expected) => {
    const [event] = readText(text).events
    expect(event?.counts.map(({ n }) => n)).toEqual(expected)
    for (const { span } of event?.counts ?? []) expect(text.slice(span.start, span.end)).toMatch(/^\d+.*[錄录]$/)
    expect(event?.type).toBe('SUPPORT')
  })
})

test('places and what is counted are named in the letters of the source, and nobody is a place', () => {
  const [signing] = readText('中韓兩國5日在韓國簽署14項合作備忘錄。').events
  expect(signing?.counts).toMatchObject([{ n: 14, of: '合作備忘錄' }])
  expect(signing?.place).toMatchObject({ name: '韓國', code: 'KOR' })
  const places = readText('在他訪問日本的同時，法國宣布制裁伊朗。').events.map(({ place }) => place)
  expect(places).toEqual(places.map(() => null))
  expect(places.length).toBeGreaterThan(0)
})
