import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { allMessages } from '../../src/cli/messages.ts'
import { type Served, serve } from '../../src/http/serve.ts'

const messagesOf = await allMessages()

const root = dirname(dirname(import.meta.dirname))

/** The browser of the machine: `CHROMIUM`, or where Debian and others put it; null where there is none. */
export const CHROMIUM =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null

/** Why tests in a browser are skipped; stands in the report beside their count. */
export const NO_BROWSER = CHROMIUM === null ? ' (skipped: no Chromium; apt-get install chromium fonts-noto-cjk)' : ''

/** A desk that is served, with a browser before it. */
export interface Stage extends AsyncDisposable {
  readonly address: string
  readonly dir: string
  /** A page in a browser of its own, with all that went wrong in it. */
  readonly open: (
    path: string,
    options?: BrowserContextOptions,
  ) => Promise<{ readonly page: Page; readonly faults: string[] }>
  /** What the API answers. */
  readonly ask: <T>(path: string) => Promise<T>
}

/** Milliseconds that a page may take for one thing. */
const PATIENCE = 120_000
/** Milliseconds for one test. */
export const WITHIN = { timeout: 2 * PATIENCE }

function command(...args: readonly string[]): void {
  execFileSync(join(root, 'bin', 'chancery'), args, { stdio: 'pipe' })
}

/** Makes a desk of the samples, builds the pages where they are not built, and serves both on a free port. */
export async function stage(): Promise<Stage> {
  const dir = mkdtempSync(join(tmpdir(), 'chancery-web-'))
  execFileSync(process.execPath, [join(root, 'scripts', 'web.mjs')], { stdio: 'pipe' })
  command('init', dir)
  command('add', '--desk', dir, ...globSync('samples/*.txt', { cwd: root }).map((file) => join(root, file)))
  const served: Served = await serve({
    dir,
    port: 0,
    web: join(root, 'dist', 'web'),
    version: 'test',
    wordsOf: messagesOf,
    complain: (error) => {
      throw error
    },
  })
  await served.ready()
  const browser: Browser = await chromium.launch({
    executablePath: CHROMIUM as string,
    // A container has no user namespaces for the sandbox; the pages are our own.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  return {
    address: served.address,
    dir,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options })
      // A machine that does ten other things is slow, and no fault of the pages.
      context.setDefaultTimeout(PATIENCE)
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(served.address) && !/^(?:blob|data):/.test(url)) faults.push(`went out: ${url}`)
      })
      await page.goto(served.address + path)
      await settled(page)
      return { page, faults }
    },
    ask: async <T>(path: string) => (await (await fetch(`${served.address}/api/v1/${path}`)).json()) as T,
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      await served[Symbol.asyncDispose]()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Waits until a page has all that it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('main .loading').first().waitFor({ state: 'detached' })
}

/** Violations that axe finds serious or critical, each with where. The source is evaluated over the debugger: the page's policy stays as it is. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations: found } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as axe.AxeResults
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}
