import type { Source } from '../text/source.ts'
import type { Fault, Input } from './documents.ts'
import { isFault } from './documents.ts'

/**
 * So many documents are read at once. More save a little more time on the thread that reads, but what is made of them outlives the young
 * generation, which `bin/chancery` keeps small: at eight the process takes 80 MB more.
 */
const MOST = 4
/** Units of text from which nothing is gained by more. */
const ENOUGH = 32_000

/**
 * Documents as they come, those together that are there at once and may be read in one call, in their order; faults and moments at
 * which what was read should be handed on stay where they are between them. Nothing waits for a document that is still to come.
 */
export async function* batches(inputs: AsyncIterable<Input>): AsyncGenerator<readonly Source[] | Fault | null> {
  let batch: Source[] = []
  let units = 0
  for await (const input of inputs) {
    const isSource = input !== null && !isFault(input)
    if (isSource) {
      units += input.text.length
      if (batch.push(input) < MOST && units < ENOUGH) continue
    }
    if (batch.length > 0) yield batch
    batch = []
    units = 0
    if (!isSource) yield input
  }
  if (batch.length > 0) yield batch
}
