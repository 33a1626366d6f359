import { expect, test } from 'vitest'
import { documentOf, read } from '../../test/reader.ts'

const forces = (text: string) => read(documentOf(text, '2026-01-15')).agreements.map(({ force }) => force)
const day = (one: string) => ({ start: one, end: one })

test.each([
  [
    'it takes effect on a day',
    '法國與日本的漁業協定1月10日起正式生效。',
    { change: 'in-force', when: { start: '2026-01-10', end: null }, lasts: null },
  ],
  [
    'and for how long',
    '法国与日本签署的航空协定1月10日生效，有效期五年。',
    { change: 'in-force', when: day('2026-01-10'), lasts: { n: 5, unit: 'years' } },
  ],
  [
    'signed for a length',
    '法國與日本簽署漁業協定，為期6個月。',
    { change: 'signed', when: null, lasts: { n: 6, unit: 'months' } },
  ],
  [
    'it ends by itself',
    '法國與日本的漁業協定1月10日到期。',
    { change: 'expired', when: day('2026-01-10'), lasts: null },
  ],
  ['one leaves it', '法國1月10日退出與日本的引渡條約。', { change: 'withdrawn', when: day('2026-01-10'), lasts: null }],
])('%s', (_, text, force) => expect(forces(text)).toEqual([force]))

test('what is only signed tells nothing of it, and what has not taken effect is none', () => {
  expect(forces('法國與日本1月10日簽署漁業協定。')).toEqual([null])
  expect(forces('法國與日本的漁業協定尚未生效。').some((force) => force?.change === 'in-force')).toBe(false)
})
