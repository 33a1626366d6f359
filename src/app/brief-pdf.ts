import { spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sizeOf } from './chart-frame.ts'

/** No PDF came of it: there is no browser, or it failed. */
export class PdfError extends Error {
  readonly code: 'no-browser' | 'failed' | 'too-long'
  constructor(code: PdfError['code'], detail: string) {
    super(detail)
    this.code = code
  }
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
]
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser of this machine: CHROME_PATH, else a Chromium, Chrome or Edge on the PATH or where they are usually put. */
export function browser(env: NodeJS.ProcessEnv): string | null {
  const own = env['CHROME_PATH']
  if (own) return isProgram(own) ? own : null
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(isProgram) ?? null
}

/** Milliseconds that a browser may take. */
const PATIENCE = 60_000

/** Without network: every address but the file itself leads nowhere. */
const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--proxy-server=http://127.0.0.1:9',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
]

/**
 * Prints an HTML page as PDF with the browser of this machine.
 * @throws PdfError where there is none, or it fails
 */
export const htmlAsPdf = (html: string, env: NodeJS.ProcessEnv): Promise<Uint8Array> =>
  printed(html, env, 'brief.pdf', (file) => [`--print-to-pdf=${file}`])

/**
 * Draws a picture in SVG as PNG, twice as fine as its own units, with the browser of this machine.
 * @throws PdfError where there is none, or it fails
 */
export function svgAsPng(svg: string, env: NodeJS.ProcessEnv): Promise<Uint8Array> {
  const { width, height } = sizeOf(svg)
  const page = `<!doctype html><style>body{margin:0}svg{display:block;width:${width}px}</style>${svg}`
  return printed(page, env, 'brief.png', (file) => [
    ...['--hide-scrollbars', '--force-device-scale-factor=2', `--window-size=${width},${height}`],
    `--screenshot=${file}`,
  ])
}

async function printed(
  html: string,
  env: NodeJS.ProcessEnv,
  name: string,
  flags: (file: string) => readonly string[],
): Promise<Uint8Array> {
  const program = browser(env)
  if (program === null) throw new PdfError('no-browser', env['CHROME_PATH'] ?? '')
  const dir = mkdtempSync(join(tmpdir(), 'chancery-pdf-'))
  try {
    const [page, file] = [join(dir, 'brief.html'), join(dir, name)]
    writeFileSync(page, html)
    // A browser that runs as root has no sandbox to go into.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    await run(
      program,
      [...FLAGS, ...root, `--user-data-dir=${join(dir, 'profile')}`, ...flags(file), pathToFileURL(page).href],
      env,
    )
    return new Uint8Array(readFileSync(file))
  } catch (error) {
    if (error instanceof PdfError) throw error
    throw new PdfError('failed', `${program}: ${(error as Error).message}`)
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
  }
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000)
    })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new PdfError('too-long', `${program}: ${PATIENCE / 1000} s`))
    }, PATIENCE)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(new PdfError('failed', `${program}: ${error.message}`))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(new PdfError('failed', `${program}: ${said.trim().split('\n').at(-1) ?? `exit code ${code}`}`))
    })
  })
}
