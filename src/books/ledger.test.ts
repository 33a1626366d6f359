import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known } from '../app/known.ts'
import type { Telling, ToldEvent } from '../resolve/account.ts'
import { daysOf } from '../resolve/days.ts'
import type { Incident } from '../resolve/incidents.ts'
import type { Judgement } from '../resolve/judgements.ts'
import { calendar } from './calendar-export.ts'
import { ledger } from './ledger.ts'

const WORDS = '總統將訪問中國並與主席會談'

function telling(id: string, published: string, part: Partial<ToldEvent>): Telling {
  const event: ToldEvent = {
    ...{ id: 'e', frame: 'visit', type: 'CONSULT', source: ['KOR'], target: ['CHN'], mutual: false, people: [] },
    ...{ place: null, when: null, status: 'scheduled', counts: [], evidence: [{ start: 0, end: WORDS.length }] },
    ...part,
  }
  return { id, doc: id, published, outlet: null, country: null, text: WORDS, events: [event] }
}
const days = (start: string, end = start) => ({ start, end })
const entries = (asOf: string, ...tellings: Telling[]) => {
  const { incidents, digests } = known(tellings, (text) => text, asOf)
  return ledger(incidents, digests, daysOf(asOf).first)
}
const fates = (asOf: string, ...tellings: Telling[]) => entries(asOf, ...tellings).map(({ fate }) => fate)

const plan = telling('plan', '2026-01-02', { when: days('2026-01-10', '2026-01-12') })
const done = telling('done', '2026-01-13', { status: 'occurred', when: days('2026-01-10', '2026-01-12') })

describe('the fate of a plan', () => {
  test('is open before its time, due in it, overdue after it', () => {
    expect(fates('2026-01-05', plan)).toEqual(['open'])
    expect(fates('2026-01-11', plan)).toEqual(['due'])
    expect(fates('2026-01-20', plan)).toEqual(['overdue'])
  })
  test('is met when it is told, and not before', () => {
    expect(fates('2026-01-12', plan, done)).toEqual(['due'])
    const [entry] = entries('2026-01-13', plan, done)
    expect(entry).toMatchObject({ fate: 'met', kind: 'scheduled', by: days('2026-01-10', '2026-01-12') })
    expect(entry?.decidedBy.map(({ telling: { doc } }) => doc)).toEqual(['done'])
  })
  test('is met late, or broken', () => {
    const late = telling('late', '2026-01-16', { status: 'occurred', when: days('2026-01-15') })
    expect(fates('2026-01-20', plan, late)).toEqual(['met late'])
    const off = telling('off', '2026-01-08', { status: 'denied', when: days('2026-01-10', '2026-01-12') })
    expect(fates('2026-01-20', plan, off)).toEqual(['broken'])
  })
  test('put off, it is superseded by the new one', () => {
    const later = telling('later', '2026-01-08', { when: days('2026-01-14', '2026-01-15') })
    expect(fates('2026-01-08', plan, later)).toEqual(['superseded', 'open'])
  })
  test('a day that is over when it is told is no time by which it is to be', () => {
    const promise = telling('promise', '2026-01-14', { status: 'pledged', when: days('2026-01-05') })
    expect(entries('2026-03-01', promise)).toMatchObject([{ fate: 'open', by: null, kind: 'pledged' }])
  })
  test('what is scheduled may be due on the day on which it is told', () => {
    const noon = telling('noon', '2026-01-14', { when: days('2026-01-14') })
    expect(entries('2026-01-20', noon)).toMatchObject([{ fate: 'overdue', by: { start: '2026-01-14' } }])
  })
  test('is void where a person struck the incident out', () => {
    const { incidents, digests } = known([plan, done], (text) => text, '2026-01-20')
    const judgement: Judgement = {
      ...{ id: 'j', kind: 'rejected', subjects: [], correction: null, undoes: null },
      ...{ by: 'desk', why: '讀錯', at: '2026-01-19T00:00:00Z' },
    }
    const by = ({ id }: Incident) => (id === incidents[0]?.id ? [judgement] : [])
    const [entry] = ledger(incidents, digests, daysOf('2026-01-20').first, by)
    expect(entry).toMatchObject({ fate: 'void', decidedBy: [], struckBy: [{ by: 'desk', why: '讀錯' }] })
  })
  test('what only happened is no entry', () => {
    expect(fates('2026-02-01', done)).toEqual([])
  })
})

test('the ledger as of a day is the same whatever is told afterwards', () => {
  const later = fc.record({
    published: fc.constantFrom('2026-01-11', '2026-01-12', '2026-02'),
    status: fc.constantFrom('occurred' as const, 'denied' as const, 'scheduled' as const),
    when: fc.constantFrom(days('2026-01-10', '2026-01-12'), days('2026-01-15'), null),
  })
  fc.assert(
    fc.property(fc.array(later, { maxLength: 5 }), (future) => {
      const more = future.map(({ published, ...part }, i) => telling(`f${i}`, published, part))
      const text = (all: Telling[]) => JSON.stringify(entries('2026-01-10', ...all))
      expect(text([plan, ...more])).toBe(text([plan]))
    }),
  )
})

test('as iCalendar: whole days, escaped, in lines of at most 75 octets', () => {
  const found = entries('2026-01-05', plan)
  const text = calendar(found, daysOf('2026-01-05').first, {
    summary: () => 'a, b; c',
    description: ({ said }) => said.map(({ words }) => words.repeat(5)).join('\n'),
  })
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/)
  expect(text).toContain('DTSTART;VALUE=DATE:20260110\r\nDTEND;VALUE=DATE:20260113\r\n')
  expect(text).toContain('SUMMARY:a\\, b\\; c\r\n')
  const lines = text.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${WORDS.repeat(5)}`)
})
