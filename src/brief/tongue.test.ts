import { describe, expect, test } from 'vitest'
import { tongueOf } from '../app/brief.ts'
import { prepare } from '../app/packs.ts'
import { plain } from './page.ts'
import { TOLD } from './tongue.cases.ts'
import { filled } from './tongue.ts'

const { pack, fold } = prepare()
const [en, hant, hans] = (['en', 'zh-Hant', 'zh-Hans'] as const).map((language) => tongueOf(pack, fold, language))

describe.each(TOLD)('%s', (_, said, english, traditional, simplified) => {
  test('in English', () => {
    expect(plain(en?.line(said) ?? [])).toBe(english)
  })
  test('in Traditional Chinese', () => {
    expect(plain(hant?.line(said) ?? [])).toBe(traditional)
  })
  test('in Simplified Chinese', () => {
    expect(plain(hans?.line(said) ?? [])).toBe(simplified)
  })
})

test('the bracket of a phrase falls away where there is nobody on the other side', () => {
  expect(filled('hold talks[ with {b}]', 'Japan')).toBe('hold talks with Japan')
  expect(filled('hold talks[ with {b}]', '')).toBe('hold talks')
  expect(filled('visit {b}', '')).toBeNull()
})

test('all frames can be told in all languages, with and without somebody on the other side', () => {
  for (const [language, tongue] of [
    ['en', en],
    ['zh-Hant', hant],
    ['zh-Hans', hans],
  ] as const)
    for (const frame of pack.frames.keys())
      for (const status of ['occurred', 'scheduled', 'denied'] as const)
        for (const target of [['JPN'], []]) {
          const said = {
            kind: 'act',
            frame,
            status,
            source: ['FRA'],
            target,
            people: [],
            when: null,
            quote: null,
            about: [],
          } as const
          const text = plain(tongue?.line(said) ?? [])
          expect(text, `${frame} in ${language}`).not.toMatch(/[{}[\]|]|undefined|\s\s/)
          expect(text.length).toBeGreaterThan(4)
        }
})
