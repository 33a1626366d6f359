import { expect, test } from 'vitest'
import { preferred, WORDS } from './language.ts'

test.each([
  [['zh-TW', 'en'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant-MO'], 'zh-Hant'],
  [['zh-CN'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-SG', 'en-SG'], 'zh-Hans'],
  [['ko-KR', 'en-US'], 'en'],
  [['ja'], 'en'],
  [[], 'en'],
] as const)('%j reads %s', (languages, language) => {
  expect(preferred(languages)).toBe(language)
})

/** Every text of a table by its path; functions by what they say of 2. */
function texts(table: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(table).flatMap(([key, value]) => {
      const at = `${path}/${key}`
      if (typeof value === 'function') return [[at, String(value(2, 3, 2, 3))] as const]
      return typeof value === 'object' && value !== null ? [...texts(value, at)] : [[at, String(value)] as const]
    }),
  )
}

test('nothing is left in English in the Chinese tables, and each keeps to its script', () => {
  const [en, hant, hans] = (['en', 'zh-Hant', 'zh-Hans'] as const).map((language) => texts(WORDS[language]))
  const latin = [...(hant ?? [])].filter(([path, text]) => /[a-z]{4}/.test(text) && text === en?.get(path))
  expect(latin.map(([path]) => path)).toEqual(['/add/urlHint', '/ledger/ics'])
  expect([...(hant ?? new Map()).values()].join('')).not.toMatch(/[关为发这个时会来对说经还]/)
  expect([...(hans ?? new Map()).values()].join('')).not.toMatch(/[關為發這個時會來對說經還]/)
})
