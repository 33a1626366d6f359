// Builds the web desk into dist/web where its sources are not those of the last build. Quiet when nothing is to do. Plain JavaScript, as
// setup.mjs, which it follows: it needs what that installs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist', 'web.sources')

/** A digest of all that the build depends on: the sources by name and content, its settings, and the versions of what is installed. */
function sources() {
  const hash = createHash('sha256')
  const files = [join(root, 'web'), join(root, 'src', 'words')]
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of [...files.sort(), join(root, 'vite.config.ts'), join(root, 'package-lock.json')])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const wanted = sources()
const isBuilt = existsSync(join(root, 'dist', 'web', 'index.html')) && existsSync(stamp)
if (!isBuilt || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('chancery: building the web desk (a few seconds) …\n')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const node = join(root, 'node_modules', '.bin', 'node')
  // Built beside and then put in place, so that two builds at once, and a server that is running, do no harm.
  const [made, old, place] = ['made', 'old', ''].map((name) =>
    join(root, 'dist', name ? `${name}-${process.pid}` : 'web'),
  )
  const { status, stdout, stderr } = spawnSync(
    existsSync(node) ? node : process.execPath,
    [vite, 'build', '--outDir', made],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (status !== 0) {
    process.stderr.write(
      `${stdout}${stderr}chancery: the web desk could not be built (see above); mend it, or run npm ci\n`,
    )
    process.exit(1)
  }
  try {
    if (existsSync(place)) renameSync(place, old)
    renameSync(made, place)
  } catch {
    // Another build of the same sources was quicker.
    rmSync(made, { recursive: true, force: true })
  }
  rmSync(old, { recursive: true, force: true })
  writeFileSync(stamp, wanted)
}
