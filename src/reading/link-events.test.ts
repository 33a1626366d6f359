import { expect, test } from 'vitest'
import type { Link } from './finding.ts'
import { linksWithEvents } from './link-events.ts'
import type { Event } from './reading.ts'

const span = (start: number, end: number) => ({ start, end })
const event = (id: string, at: ReturnType<typeof span>, evidence: readonly ReturnType<typeof span>[]) =>
  ({ id, because: { at }, evidence }) as unknown as Event
const link = (ground: ReturnType<typeof span>, outcome: ReturnType<typeof span>) =>
  ({ ground, outcome, groundEvent: null, outcomeEvent: null }) as unknown as Link
const tied = (links: readonly Link[], events: readonly Event[]) =>
  linksWithEvents(links, events).map(({ groundEvent, outcomeEvent }) => [groundEvent, outcomeEvent])

test('an end tells of the event whose own word it holds, else of the one whose evidence it alone touches', () => {
  const events = [event('sanction', span(4, 6), [span(0, 20)]), event('protest', span(30, 32), [span(25, 40)])]
  expect(tied([link(span(0, 10), span(25, 40))], events)).toEqual([['sanction', 'protest']])
  expect(tied([link(span(10, 20), span(36, 40))], events)).toEqual([['sanction', 'protest']])
})

test('evidence that both ends touch tells nothing of either', () => {
  const both = event('visit', span(90, 92), [span(0, 40)])
  expect(tied([link(span(0, 10), span(25, 40))], [both])).toEqual([[null, null]])
})

test('evidence longer than the stretches of the index is found from its middle, the first event in order first', () => {
  const events = [event('a', span(5, 6), [span(0, 900)]), event('b', span(7, 8), [span(300, 500)])]
  expect(tied([link(span(400, 410), span(2000, 2010))], events)).toEqual([['a', null]])
})
