import { describe, expect, test } from 'vitest'
import type { Segmented } from '../text/segment.ts'
import type { Draft } from './draft.ts'
import type { When } from './reading.ts'
import { mendYears } from './year.ts'

const WORDS = ['此次']
/** A document of two sentences, of which the second may speak of its present subject. */
const text = (published: string | null, second = '此次訪問') =>
  ({
    clean: `訪問中國${second}`,
    sentences: [
      { start: 0, end: 4 },
      { start: 4, end: 4 + second.length },
    ],
    published: published === null ? null : { day: published, basis: 'given' },
  }) as unknown as Segmented

function draft(
  sentence: number,
  day: string | null,
  rest: { type?: string; target?: string; when?: Partial<When> } = {},
): Draft {
  const when: When | null =
    day === null ? null : { start: day, end: day, basis: 'stated', span: { start: 0, end: 2 }, ...rest.when }
  return {
    frame: { type: rest.type ?? 'CONSULT' },
    source: { codes: ['KOR'], people: [] },
    target: { codes: [rest.target ?? 'CHN'], people: [] },
    sentence,
    when,
  } as unknown as Draft
}
const days = (drafts: readonly Draft[]) => drafts.map(({ when }) => when?.start ?? null)
const mended = (one: Segmented, drafts: readonly Draft[]) => days(mendYears(one, drafts, [], WORDS).drafts)

test('a slip of the year is read with the year of publication, and both readings are noted', () => {
  const given = [draft(0, '2025-01-05'), draft(1, null)]
  const { drafts, notes } = mendYears(text('2026-01-15'), given, [], WORDS)
  expect(drafts[0]?.when).toEqual({
    start: '2026-01-05',
    end: '2026-01-05',
    basis: 'relative',
    span: { start: 0, end: 2 },
  })
  expect(notes.map(({ code, readings, span }) => ({ code, readings, span }))).toEqual([
    {
      code: 'year-contradicts-dateline',
      readings: [
        { start: '2025-01-05', end: '2025-01-05' },
        { start: '2026-01-05', end: '2026-01-05' },
      ],
      span: { start: 0, end: 2 },
    },
  ])
})

test('all drafts with that date are read alike, and it is noted once', () => {
  const { drafts, notes } = mendYears(
    text('2026-01-15'),
    [draft(0, '2025-01-05'), draft(0, '2025-01-05'), draft(1, null)],
    [],
    WORDS,
  )
  expect(days(drafts)).toEqual(['2026-01-05', '2026-01-05', null])
  expect(notes.length).toBe(1)
})

describe('a date stays as it is', () => {
  const told = draft(1, null)
  test.each<[string, Segmented, Draft]>([
    ['the document does not call it its present subject', text('2026-01-15', '另一次訪問'), draft(0, '2025-01-05')],
    ['the document has no day', text(null), draft(0, '2025-01-05')],
    ['the document has a month only', text('2026-01'), draft(0, '2025-01-05')],
    ['it would lie behind the day of the document', text('2026-01-15'), draft(0, '2025-01-16')],
    ['it would lie long before it', text('2026-06-15'), draft(0, '2025-01-05')],
    ['it is two years old', text('2026-01-15'), draft(0, '2024-01-05')],
    ['it is of this year', text('2026-01-15'), draft(0, '2026-01-05')],
    ['it is a month', text('2026-01-15'), draft(0, '2025-01')],
    ['it was reckoned, not stated', text('2026-01-15'), draft(0, '2025-01-05', { when: { basis: 'relative' } })],
    ['it is no meeting', text('2026-01-15'), draft(0, '2025-01-05', { type: 'SANCTION' })],
    ['the present meeting is one with others', text('2026-01-15'), draft(0, '2025-01-05', { target: 'JPN' })],
  ])('where %s', (_, one, given) => {
    expect(mended(one, [given, told])).toEqual(days([given, told]))
    expect(mendYears(one, [given, told], [], WORDS).notes).toEqual([])
  })
})
