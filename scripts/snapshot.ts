// Makes the start-up snapshot out of which `chancery read` starts, where there is none of the code and packs as they stand. Quiet.
import { spawnSync } from 'node:child_process'
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { dirname, join } from 'node:path'
import { contentsMark, fittingSnapshot, labelFile, type SnapshotLabel, snapshotFile } from '../src/app/snapshot.ts'

const root = dirname(import.meta.dirname)
/** Of clones that share the folder, and of the same clone before it was changed. */
const MOST = 8

interface Bundle {
  readonly script: string
  /** What was bundled, by file: who changes a file meanwhile makes a snapshot that does not fit. */
  readonly contents: ReadonlyMap<string, Buffer>
}

/** One script of `src/cli/snapshot.ts` and all that it imports, as V8 wants it; each file still knows where it lies. */
async function bundled(): Promise<Bundle> {
  // Takes long to load, and mostly nothing is to do.
  const { build } = await import('vite')
  const contents = new Map<string, Buffer>()
  const made = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src', 'cli', 'snapshot.ts'),
      write: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
    plugins: [
      {
        name: 'contents',
        load(id) {
          const content = readFileSync(id)
          contents.set(id, content)
          return content
            .toString()
            .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
            .replaceAll('import.meta.filename', JSON.stringify(id))
        },
      },
    ],
  })
  const [chunk] = 'output' in made ? made.output : []
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled')
  return { script: chunk.code, contents }
}

/** Puts a file in place whole and for good: a snapshot that is cut short ends the process that starts from it. */
function put(beside: string, file: string): void {
  const handle = openSync(beside, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(beside, file)
}

async function make(folder: string): Promise<void> {
  accessSync(folder, constants.W_OK)
  const beside = join(folder, `making-${process.pid}`)
  const [script, blob, label] = [`${beside}.cjs`, `${beside}.blob`, `${beside}.json`]
  try {
    const before = contentsMark([])
    const bundle = await bundled()
    writeFileSync(script, bundle.script)
    const flags = ['--no-warnings', '--snapshot-blob', blob, '--build-snapshot', script]
    const { status, stderr } = spawnSync(process.execPath, [...process.execArgv, ...flags], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    // Packs that were changed while they were read are of no known content.
    if (contentsMark([]) !== before) return
    const code = [...bundle.contents.keys()]
    const mark = contentsMark(code, (file) => bundle.contents.get(file) ?? readFileSync(file))
    const { size } = statSync(blob)
    writeFileSync(label, JSON.stringify({ code, mark, size } satisfies SnapshotLabel))
    put(blob, snapshotFile(folder, mark))
    put(label, labelFile(folder))
    for (const old of oldest(folder)) rmSync(old, { force: true })
  } finally {
    for (const file of [script, blob, label]) rmSync(file, { force: true })
  }
}

/** Snapshots beyond the newest `MOST`. */
function oldest(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^reader-.*\.blob$/.test(name))
    .map((name) => join(folder, name))
    .map((file) => ({ file, time: statSync(file).mtimeMs }))
    .sort((a, b) => b.time - a.time)
    .slice(MOST)
    .map(({ file }) => file)
}

enableCompileCache(join(root, 'node_modules', '.cache', 'chancery'))
const folder = getCompileCacheDir()
if (folder !== undefined && fittingSnapshot(folder) === null) await make(folder)
