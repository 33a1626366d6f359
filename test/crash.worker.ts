/** What the crash rig kills: `add DESK LINES`, `reread DESK`, `backup DESK FILE`. Prints `ready`, then a line for all that is acknowledged. */
import { createReadStream, writeSync } from 'node:fs'
import { backup, desk } from '../src/app/desk.ts'
import { intake } from '../src/app/intake.ts'
import { reread } from '../src/app/reread.ts'

const [verb, dir = '', file = ''] = process.argv.slice(2)
// Written at once and whole: what the parent has read was acknowledged before the kill.
const say = (line: string) => void writeSync(1, `${line}\n`)
const now = () => new Date()

using open = desk(dir)
if (verb !== 'backup') open.prepared()
say('ready')
if (verb === 'add') {
  const options = { published: '2026-01-15', stdin: () => createReadStream(file), now, isStopped: () => false }
  for await (const one of intake(open, [file], options)) if ('source' in one) say(one.source.id)
}
if (verb === 'reread') for (const { source } of reread(open, now)) say(source.id)
while (verb === 'backup') say((await backup(open.store, file, now())).sha256)
say('done')
