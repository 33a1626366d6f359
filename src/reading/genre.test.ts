import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

test.each([
  ['問：有何評論？\n\n答：我們反對單邊制裁。', 'official'],
  ['王某某就某事答記者問\n\n以下為要點。', 'official'],
  ['（台北30日綜合外電報導）南韓總統今天抵達北京。', 'news'],
  ['【社論】數字之外\n\n兩組數字並不衝突。', 'commentary'],
  ['兩國關係的出路\n\n筆者認為，關鍵在於互信。', 'commentary'],
  ['大國博弈之中，首爾終究陷於兩難，畢竟籌碼有限，不妨先談經貿；換言之，格局未變，代價已付。', 'commentary'],
  ['南韓總統今天抵達北京。他說，兩國將合作。外長表示，談判順利。', 'news'],
  ['', 'news'],
])('%j is %s', (text, genre) => {
  expect(readText(text).genre).toBe(genre)
})

test('annotated samples', () => {
  const root = join(import.meta.dirname, '..', '..')
  const names = [
    '01-lee-beijing-plan.hant',
    '12-busan-trump-says.hant',
    '13-busan-mofcom-qa.hans',
    '25-nara-shuttle.hans',
  ]
  for (const name of names) {
    const { kind } = JSON.parse(readFileSync(join(root, 'test', 'gold', 'samples', `${name}.json`), 'utf8')) as {
      kind: string
    }
    expect([name, readText(readFileSync(join(root, 'samples', `${name}.txt`), 'utf8')).genre]).toEqual([name, kind])
  }
})
