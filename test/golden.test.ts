import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { FINDING_KINDS, ranked } from '../src/app/summary.ts'
import { allMessages } from '../src/cli/messages.ts'
import { page } from '../src/cli/page.ts'
import { style } from '../src/cli/terminal.ts'
import type { Because, Reading } from '../src/reading/reading.ts'
import { documentOf, pack, read } from './reader.ts'

const messagesOf = await allMessages()

const samples = join(dirname(import.meta.dirname), 'samples')
const names = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .sort()
const readings = names.map((name) => read(documentOf(readFileSync(join(samples, name), 'utf8'), null, name)))
const events = readings.flatMap((reading) => reading.events)

/** Greatest share of all events that one frame may have. */
const MOST_OF_A_FRAME = 0.25

function counted(keys: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return ranked(counts)
    .map(([key, n]) => `${String(n).padStart(5)}  ${key}`)
    .join('\n')
}

function rulesOf(because: Because): readonly string[] {
  return [because.rule, ...(because.from ?? []).flatMap(rulesOf)]
}

/** `links cause`: each finding by its kind and what there is of it. */
function findingsOf(reading: Reading): readonly string[] {
  return FINDING_KINDS.flatMap((kind) =>
    reading[kind].map((one) => `${kind} ${one.because.rule.replace(/^[a-z]+:/, '')}`),
  )
}

test('the samples hold findings of every kind', () => {
  const lacking = FINDING_KINDS.filter((kind) => readings.every((reading) => reading[kind].length === 0))
  expect(lacking).toEqual([])
})

test('the distribution over the samples: a rule that floods or falls silent shows here', async () => {
  expect(names.length).toBeGreaterThanOrEqual(16)
  expect(events.length).toBeGreaterThan(3 * names.length)
  const sections = [
    `${names.length} documents, ${events.length} events, ${readings.flatMap(({ notes }) => notes).length} notes`,
    `by type\n${counted(events.map(({ type }) => type))}`,
    `by status\n${counted(events.map(({ status }) => status))}`,
    `by basis of the date\n${counted(events.map(({ when }) => when?.basis ?? 'none'))}`,
    `by frame\n${counted(events.map(({ type, frame }) => `${type} ${frame}`))}`,
    `by finding\n${counted(readings.flatMap(findingsOf))}`,
    `by rule\n${counted(events.flatMap(({ because }) => rulesOf(because)))}`,
    `by document\n${readings.map(({ doc, events: { length } }) => `${String(length).padStart(5)}  ${doc}`).join('\n')}`,
  ]
  await expect(`${sections.join('\n\n')}\n`).toMatchFileSnapshot('golden/distribution.txt')
})

test('no frame has more than its share', () => {
  const perFrame = Object.values(Object.groupBy(events, ({ frame }) => frame)).map((group) => group?.length ?? 0)
  expect(Math.max(...perFrame) / events.length).toBeLessThan(MOST_OF_A_FRAME)
})

function printed(reading: Reading): string {
  const options = {
    messages: messagesOf('en'),
    language: 'en',
    style: style(false),
    width: 100,
    explain: true,
    frames: pack.frames,
    issues: new Map(pack.issues.map((row) => [row.issue, row])),
    packs: 'packs',
    rowText: () => '',
  } as const
  // Rows move and change when a pack is edited; which file they are in is what a reader of this print wants to know.
  return page(reading, options).replace(/(packs\/\S+\.(?:tsv|txt)):\d+/g, '$1')
}

test.each(['02-lee-beijing-talks.hans.txt', '10-dual-use-japan.hant.txt'])('what is printed of %s', async (name) => {
  const reading = readings.find(({ doc }) => doc === name) as Reading
  await expect(printed(reading)).toMatchFileSnapshot(`golden/${name.replace('.txt', '')}.reading.txt`)
})
