import { join } from 'node:path'
import { desk, integrityFaults, ownRows } from '../app/desk.ts'
import { packFiles } from '../app/pack-files.ts'
import { checkPack } from '../lexicon/check.ts'
import { parsePack } from '../lexicon/pack.ts'
import type { Asked } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD, packsAsked } from './caller.ts'
import { tellFaults } from './desk.ts'

/** `chancery check`: one line for each fault of the packs; with `--desk`, of the user's own rows and of the desk's file too. */
export const check = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  tellFaults(caller, async () => {
    const folder = asked.values.get('desk')
    const contents = { ...packFiles(packsAsked(asked, caller)), ...(folder === undefined ? {} : ownRows(folder)) }
    const pack = parsePack(contents)
    const faults = checkPack(pack, contents)
    for (const fault of faults) await caller.out.add(`${fault}\n`)
    const { actors, people, offices, frames, triggers, ordinary } = pack
    const rows = actors.length + people.length + offices.length + frames.size + triggers.length + ordinary.size
    await caller.out.add(
      `${faults.length ? caller.messages.packsBad(faults.length) : caller.messages.packsGood(rows)}\n`,
    )
    const damage = folder === undefined ? [] : await damageOf(folder, caller)
    await caller.out.flush()
    return faults.length + damage.length ? ALL_FAILED : GOOD
  })

async function damageOf(folder: string, { out, messages }: Caller): Promise<readonly string[]> {
  using open = desk(folder)
  const damage = integrityFaults(open.store)
  if (damage.length === 0) await out.add(`${messages.desk.deskGood(open.sources.count().sources)}\n`)
  for (const fault of damage) await out.add(`${messages.desk.faults.damaged(join(folder, 'desk.sqlite'), fault)}\n`)
  return damage
}
