import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

test('ends, words and claimant are spans of the source, the events that are tied known by their ids', () => {
  const text = '　智利外長說，由於祕魯關閉邊境，智利召回大使。'
  const { links, events } = readText(text)
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  expect(links.map((one) => [one.kind, one.words.map(words), words(one.ground), words(one.outcome)])).toEqual([
    ['cause', ['由於'], '祕魯關閉邊境', '智利召回大使'],
  ])
  const [link] = links
  expect(link?.claimant).toMatchObject({ who: 'party', speaker: ['CHL'] })
  expect(link?.claimant.name && words(link.claimant.name)).toBe('智利外長')
  const outcome = events.find(({ evidence }) => evidence.some((span) => words(span).includes('召回大使')))
  expect(link?.outcomeEvent).toBe(outcome?.id)
  expect(link?.outcomeEvent).not.toBeNull()
})

test('one word ties one link, and what has no party ties none', () => {
  expect(readText('除非哈瑪斯釋放人質，否則以色列不會撤軍。').links).toHaveLength(1)
  expect(readText('由於下雨，比賽取消。').links).toEqual([])
})
