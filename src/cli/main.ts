import { spawnSync } from 'node:child_process'
import { enableCompileCache, flushCompileCache, getCompileCacheDir } from 'node:module'
import { dirname, join } from 'node:path'

const root = dirname(dirname(import.meta.dirname))

// Before anything else is loaded, so that all of it comes out of the cache from the second run on.
enableCompileCache(join(root, 'node_modules', '.cache', 'chancery'))

const args = process.argv.slice(2)

/** Whether the snapshot does what is asked: reading by our own packs, under no settings of Node that a snapshot does not know. */
const canStartFromSnapshot = () =>
  args[0] === 'read' &&
  !args.some((one) => /^--packs(?:=|$)/.test(one)) &&
  !process.env['NODE_OPTIONS'] &&
  typeof process.execve === 'function'

/** Goes on as the snapshot, which is made first where there is none that fits; returns where none can be made. */
async function startFromSnapshot(folder: string): Promise<void> {
  const { fittingSnapshot } = await import('../app/snapshot.ts')
  const { execPath, execArgv, env } = process
  let snapshot = fittingSnapshot(folder)
  if (snapshot === null) {
    const told = env['CHANCERY_TRACE'] ? 'inherit' : 'ignore'
    // With the same settings of V8, to which folder and snapshot belong.
    spawnSync(execPath, [...execArgv, join(root, 'scripts', 'snapshot.ts')], { stdio: ['ignore', 'ignore', told] })
    snapshot = fittingSnapshot(folder)
    // What is loaded up to here is written to the compile cache at the end of a process, to which this one does not come.
    flushCompileCache()
  }
  if (snapshot === null) return
  process.execve?.(execPath, [execPath, ...execArgv, '--snapshot-blob', snapshot, ...args], env)
}

const folder = getCompileCacheDir()
if (folder !== undefined && canStartFromSnapshot()) await startFromSnapshot(folder)

const [{ run }, { started }] = await Promise.all([import('./door.ts'), import('./started.ts')])
await started(run, args)
