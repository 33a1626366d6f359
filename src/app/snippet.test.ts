import { expect, test } from 'vitest'
import { snippet } from './snippet.ts'

const lower = (text: string) => text.toLowerCase()
const shown = (text: string, ...words: readonly string[]) =>
  snippet(text, words, lower)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

test('all words are set off, in the letters of the text', () => {
  expect(shown('在APEC峰會上，兩國apec代表會談。', 'apec', '會談')).toBe('在[APEC]峰會上，兩國[apec]代表[會談]。')
})

test('a long text is cut around the first hit; line breaks between characters go', () => {
  const out = shown(`${'甲'.repeat(200)}峰\n會${'乙'.repeat(200)}`, '峰會')
  expect(out).toBe(`…${'甲'.repeat(24)}[峰會]${'乙'.repeat(78)}…`)
})

test('nothing where no word occurs; the longest where several begin', () => {
  expect(shown('甲乙', '丙')).toBe('')
  expect(shown('外交部長', '外交', '外交部')).toBe('[外交部]長')
})
