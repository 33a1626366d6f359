// Makes a clone ready: installs where node_modules is missing or was made from another package-lock.json, and makes sure that the
// Node which comes with it is new enough. Plain JavaScript, because it must run on whatever Node the machine has. Quiet when nothing is to do.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const WANTED = [24, 15]
const root = fileURLToPath(new URL('..', import.meta.url))

const lock = `${root}package-lock.json`
const installed = `${root}node_modules/.chancery-lock.json`

/** Whether node_modules was made from the lock as it stands. By content: copies and checkouts carry any time of change. */
function isInstalled() {
  return existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8')
}

/** Version of the Node in node_modules as its package says it, null where there is none. */
function nodeVersion() {
  try {
    if (!existsSync(`${root}node_modules/.bin/node`)) return null
    return JSON.parse(readFileSync(`${root}node_modules/node/package.json`, 'utf8')).version
  } catch {
    return null
  }
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number)
  return major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])
}

function fail(message) {
  process.stderr.write(`chancery: ${message}\n`)
  process.exit(1)
}

/** What npm printed, null where all went well. What npm prints is no answer of ours: standard output stays clean. */
function npm(...args) {
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return status === 0 ? null : `${stdout ?? ''}${stderr ?? ''}${error ?? ''}`
}

function install() {
  process.stderr.write('chancery: installing what package-lock.json lists (once, about half a minute) …\n')
  if (npm('ci') === null) return
  // `npm ci` refuses a lock without the packages for other platforms, which a mirror may not have; `install` passes them over.
  const trouble = npm('install', '--no-save')
  if (trouble !== null) {
    process.stderr.write(trouble)
    fail(
      'the install failed (see above). Is the package registry reachable? Then run `npm ci` in the clone and try again.',
    )
  }
}

if (!isInstalled()) {
  install()
  // Last, so that an install broken off half-way is done again.
  copyFileSync(lock, installed)
}
if (!isNewEnough(nodeVersion())) {
  fail(
    `node_modules/.bin/node is ${nodeVersion() ?? 'missing'}, and ${WANTED.join('.')} or newer is needed. ` +
      'The npm package `node` fetches it in its install script: run `npm ci` without --ignore-scripts.',
  )
}
