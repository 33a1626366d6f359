import { packFiles } from '../app/pack-files.ts'
import { checkPack } from '../lexicon/check.ts'
import { parsePack } from '../lexicon/pack.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Desk, type ExitCode, GOOD, packsAsked } from './desk.ts'

/** `chancery check`: one line for each fault of the packs. */
export async function check(asked: Asked, desk: Desk): Promise<ExitCode> {
  const dir = packsAsked(asked, desk)
  const contents = packFiles(dir)
  const pack = parsePack(contents)
  const faults = checkPack(pack, contents)
  for (const fault of faults) await desk.out.add(`${fault}\n`)
  const { actors, people, offices, frames, triggers, ordinary } = pack
  const rows = actors.length + people.length + offices.length + frames.size + triggers.length + ordinary.size
  await desk.out.add(`${faults.length ? desk.messages.packsBad(faults.length) : desk.messages.packsGood(rows)}\n`)
  await desk.out.flush()
  return faults.length ? ALL_FAILED : GOOD
}
