import { describe, expect, test } from 'vitest'
import { parseCases } from '../src/app/cases.ts'
import { allCases, faultsOf, pendingNames } from './cases.ts'

const cases = allCases()
const pending = pendingNames()
/** Greatest share of cases that may be pending. */
const MOST_PENDING = 0.25

test('there are cases enough, a third of them without an event', () => {
  expect(cases.length).toBeGreaterThanOrEqual(400)
  expect(cases.filter(({ expected }) => expected.length === 0).length / cases.length).toBeGreaterThanOrEqual(0.3)
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
})

test('few cases are pending, and the list names only cases that there are', () => {
  const names = new Set(cases.map(({ name }) => name))
  process.stdout.write(`cases: ${cases.length - pending.size} of ${cases.length} pass, ${pending.size} pending\n`)
  expect([...pending].filter((name) => !names.has(name))).toEqual([])
  expect(pending.size / cases.length).toBeLessThan(MOST_PENDING)
})

describe('passing', () => {
  test.each(cases.filter(({ name }) => !pending.has(name)))('$name', (one) => {
    expect(faultsOf(one), one.text).toEqual([])
  })
})

describe('pending: each must fail, or it belongs out of test/cases.pending.txt (node scripts/pending-cases.ts)', () => {
  test.each(cases.filter(({ name }) => pending.has(name)))('$name', (one) => {
    expect(faultsOf(one)).not.toEqual([])
  })
})

describe('the notation', () => {
  const good =
    '# A title (published 2024-05-06)\n\n[甲|AAA]\n[制裁|SANCTION][乙[丙|CCC]|BBB]。\n\n==>\n\nSANCTION AAA BBB - occurred\n'
  test('text, labels, day and expected lines', () => {
    const [one] = parseCases('f.txt', good)
    expect(one).toMatchObject({
      title: 'A title',
      published: '2024-05-06',
      text: '甲\n制裁乙丙。',
      expected: ['SANCTION AAA BBB - occurred'],
    })
    expect(one?.labels).toContainEqual({ start: 5, end: 6, label: 'CCC' })
    expect(one?.labels).toContainEqual({ start: 4, end: 6, label: 'BBB' })
  })
  test.each([
    ['no arrow', '# T\n\n甲\n'],
    ['open bracket', '# T\n\n[甲\n\n==>\n'],
    ['unmatched bracket', '# T\n\n甲|A]\n\n==>\n'],
    ['bad line', '# T\n\n甲\n\n==>\n\nSANCTION AAA\n'],
    ['title twice', '# T\n\n甲\n\n==>\n\n# T\n\n乙\n\n==>\n'],
  ])('%s is an error that names the file', (_, content) => {
    expect(() => parseCases('f.txt', content)).toThrow(/^f\.txt:\d+: /)
  })
})
