import { packFiles } from '../app/pack-files.ts'
import { checkPack } from '../lexicon/check.ts'
import { parsePack } from '../lexicon/pack.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, packsAsked } from './caller.ts'

/** `chancery check`: one line for each fault of the packs. */
export async function check(asked: Asked, caller: Caller): Promise<ExitCode> {
  const dir = packsAsked(asked, caller)
  const contents = packFiles(dir)
  const pack = parsePack(contents)
  const faults = checkPack(pack, contents)
  for (const fault of faults) await caller.out.add(`${fault}\n`)
  const { actors, people, offices, frames, triggers, ordinary } = pack
  const rows = actors.length + people.length + offices.length + frames.size + triggers.length + ordinary.size
  await caller.out.add(`${faults.length ? caller.messages.packsBad(faults.length) : caller.messages.packsGood(rows)}\n`)
  await caller.out.flush()
  return faults.length ? ALL_FAILED : GOOD
}
