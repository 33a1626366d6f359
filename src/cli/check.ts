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
    const { actors, people, offices, frames, triggers, ordinary } = pack
    const rows = actors.length + people.length + offices.length + frames.size + triggers.length + ordinary.size
    const held = folder === undefined ? null : stateOf(folder)
    const { out, messages } = caller
    if (asked.on.has('json')) await out.add(`${JSON.stringify({ rows, faults, ...held })}\n`)
    else {
      for (const fault of faults) await out.add(`${fault}\n`)
      await out.add(`${faults.length ? messages.packsBad(faults.length) : messages.packsGood(rows)}\n`)
      if (held?.damage.length === 0) await out.add(`${messages.desk.deskGood(held.sources)}\n`)
      for (const fault of held?.damage ?? [])
        await out.add(`${messages.desk.faults.damaged(join(folder ?? '', 'desk.sqlite'), fault)}\n`)
    }
    await out.flush()
    return faults.length + (held?.damage.length ?? 0) ? ALL_FAILED : GOOD
  })

/** How many sources the desk's file holds, and what is wrong with it, a line each. */
function stateOf(folder: string): { readonly sources: number; readonly damage: readonly string[] } {
  using open = desk(folder)
  const damage = integrityFaults(open.store)
  return { damage, sources: damage.length ? 0 : open.sources.count().sources }
}
