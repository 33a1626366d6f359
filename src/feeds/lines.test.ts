import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

async function* chunks(parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part)
}
async function read(parts: readonly string[], limit = 100) {
  const lines = []
  for await (const line of linesOf(chunks(parts), limit)) if (line) lines.push(line.bytes?.toString('utf8') ?? null)
  return lines
}

test('however the chunks are cut, the lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[甲乙a ]{0,6}$/), { maxLength: 8 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      async (lines, cuts) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
        const parts: Buffer[] = []
        for (let at = 0; at < bytes.length; ) {
          const step = cuts.next().value as number
          parts.push(bytes.subarray(at, at + step))
          at += step
        }
        const found = []
        for await (const line of linesOf(parts as never, 100)) if (line) found.push(line.bytes?.toString('utf8'))
        expect(found).toEqual(lines)
      },
    ),
  )
})

test('the last line needs no line feed, and a long one is passed over with its number kept', async () => {
  expect(await read(['a\nb'])).toEqual(['a', 'b'])
  expect(await read(['x'.repeat(60), 'y'.repeat(60), '\nb\n'])).toEqual([null, 'b'])
})
