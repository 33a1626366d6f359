import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import type { Hono } from 'hono'
import type { Language } from '../app/flags.ts'
import { languageOf } from './api.ts'
import { PAGE_POLICY } from './headers.ts'
import { isOwnNavigation } from './safety.ts'
import type { Words } from './words.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}

export interface PageOptions {
  /** Folder of the built web desk. */
  readonly dir: string
  readonly token: string
  readonly wordsOf: (language: Language) => Words
}

/**
 * The pages: files of the built web desk, and for every other address its first page, which finds its own way. The first page holds the
 * token that writing needs, where the reader himself or one of our pages asks for it: no other site can read the answer, and a
 * request without the marks of a browser's own navigation gets the page without it.
 */
export function pages(app: Hono, { dir, token, wordsOf }: PageOptions): void {
  app.get('*', (c) => {
    const path = fileAt(dir, new URL(c.req.url).pathname)
    if (path) {
      const type = TYPES[extname(path)] ?? 'application/octet-stream'
      // What the bundler names by content never changes.
      const isFixed = path.includes(`${sep}assets${sep}`)
      return new Response(new Uint8Array(readFileSync(path)), {
        headers: {
          'content-type': type,
          'content-security-policy': PAGE_POLICY,
          'cache-control': isFixed ? 'public, max-age=31536000, immutable' : 'no-cache',
        },
      })
    }
    const index = join(dir, 'index.html')
    const html = existsSync(index) ? readFileSync(index, 'utf8') : unbuilt(wordsOf(languageOf(c.req.raw)))
    const isOwn = isOwnNavigation((name) => c.req.header(name))
    return new Response(isOwn ? withToken(html, token) : html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY },
    })
  })
}

/** The file that an address names inside of the folder; null for the first page, and for whatever leads outside. */
function fileAt(dir: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (/[\\\0]/.test(path) || path.endsWith('/') || path === '/index.html') return null
  const file = normalize(join(dir, path))
  const isInside = file.startsWith(`${normalize(dir)}${sep}`)
  return isInside && extname(file) !== '' && existsSync(file) ? file : null
}

const META = /<meta\s+name="chancery-token"[^>]*>/

function withToken(html: string, token: string): string {
  const meta = `<meta name="chancery-token" content="${token}">`
  return META.test(html) ? html.replace(META, meta) : html.replace('</head>', `${meta}</head>`)
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

function unbuilt({ http: { unbuilt: words } }: Words): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>chancery</title></head><body><h1>${escaped(words.title)}</h1>
<p>${escaped(words.text)}</p><pre>${escaped(words.command)}</pre><p><a href="/openapi.json">${escaped(words.api)}</a></p></body></html>`
}
