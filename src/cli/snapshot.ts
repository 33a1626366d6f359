/**
 * What `scripts/snapshot.ts` puts into a start-up snapshot: the command line with a reader that has read the samples once, so that most
 * of the code that a document runs through is there compiled. It knows one verb, for which
 * alone `main.ts` calls, and the help on it.
 */
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { startupSnapshot } from 'node:v8'
import { PACKS } from '../app/pack-files.ts'
import { prepare } from '../app/packs.ts'
import { runOf } from './command.ts'
import { help } from './help.ts'
import { readBy } from './read.ts'
import { started } from './started.ts'

const prepared = prepare()
const run = runOf({ read: async () => (asked, caller) => readBy(prepared, asked, caller), help: async () => help })

/** A process that prints into the void. */
const sink = new Writable({ write: (_chunk, _encoding, done) => done() })
const nobody = { env: {}, stdout: sink, stderr: sink } as unknown as NodeJS.Process
const warmed = run(['read', '--explain', join(dirname(PACKS), 'samples')], nobody)
void warmed.then(() => startupSnapshot.setDeserializeMainFunction(() => started(run, process.argv.slice(1))))
