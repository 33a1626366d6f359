import { dirname, join } from 'node:path'
import { PACKS } from '../app/pack-files.ts'
import type { Asked } from './arguments.ts'
import { type Caller, type ExitCode, GOOD } from './caller.ts'
import { briefly, page } from './page.ts'
import { read, type View } from './read.ts'

const SAMPLES = join(dirname(PACKS), 'samples')

/** `chancery start`: the samples, as a newcomer sees them: one of each genre in full, the others in a line; on a terminal, then in the browser. */
export async function start(asked: Asked, caller: Caller): Promise<ExitCode> {
  await caller.out.add(`${caller.messages.start(SAMPLES)}\n\n`)
  const seen = new Set<string>()
  const view: View = (reading, options) => {
    if (seen.has(reading.genre)) return briefly(reading, options)
    seen.add(reading.genre)
    return page(reading, options)
  }
  const code = await read({ ...asked, operands: [SAMPLES] }, caller, view)
  await caller.out.add(`\n${caller.messages.next}\n`)
  await caller.out.flush()
  return code === GOOD && isWatched() ? (await import('./serve.ts')).serveSamples(SAMPLES, asked, caller) : code
}

/** Whether a person sits at the terminal, who may want to look around. */
const isWatched = () => (process.stdout.isTTY ?? false) && !process.env['CI']
