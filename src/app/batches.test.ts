import { describe, expect, test } from 'vitest'
import type { Source } from '../text/source.ts'
import { batches } from './batches.ts'
import type { Fault, Input } from './documents.ts'

const source = (doc: string, units = 1500): Source => ({
  doc,
  text: '文'.repeat(units),
  published: null,
  outlet: null,
  url: null,
  title: null,
})
const fault: Fault = { fault: 'empty', where: 'x', detail: '' }

/** What comes out for what goes in: the names of a batch joined, `fault`, or `null`. */
async function told(inputs: readonly Input[]): Promise<readonly string[]> {
  const all: string[] = []
  const stream = (async function* () {
    yield* inputs
  })()
  for await (const one of batches(stream))
    all.push(one === null ? 'null' : 'fault' in one ? 'fault' : one.map(({ doc }) => doc).join(''))
  return all
}

describe('documents that are there at once are read at once', () => {
  test('four at most', async () => {
    expect(await told([...'abcdefghi'].map((doc) => source(doc)))).toEqual(['abcd', 'efgh', 'i'])
  })

  test('fewer where they are long; a very long one goes by itself or ends its batch', async () => {
    const long = source('L', 40_000)
    expect(await told([long, source('a'), long, source('b')])).toEqual(['L', 'aL', 'b'])
  })

  test('none waits over a pause of the input, and faults keep their place', async () => {
    expect(await told([source('a'), null, source('b'), fault, source('c'), null])).toEqual([
      'a',
      'null',
      'b',
      'fault',
      'c',
      'null',
    ])
  })
})
