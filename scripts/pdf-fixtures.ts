/**
 * Makes the PDFs of `test/fixtures/pdf` from our own words, by Chromium and by LibreOffice, as people make theirs (fonts: Noto Sans CJK).
 * Run by hand where both programs are installed; the files are committed, for the tests must not depend on either.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PARAGRAPHS, TITLE } from '../test/fixtures/pdf/words.ts'

const out = join(dirname(import.meta.dirname), 'test', 'fixtures', 'pdf')
const work = mkdtempSync(join(tmpdir(), 'chancery-pdf-'))

const page = (style: string) => `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta name="author" content="某記者"><style>body{font:12pt/1.6 "Noto Sans CJK TC";${style}} h1{font-size:18pt} p{text-indent:2em;margin:0}</style></head>
<body><h1>${TITLE}</h1><div class="text">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</div></body></html>`

function chromium(name: string, style: string): void {
  const html = join(work, `${name}.html`)
  writeFileSync(html, page(style))
  const pdf = `--print-to-pdf=${join(out, `${name}.pdf`)}`
  execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', pdf, `file://${html}`], { stdio: 'ignore' })
}

function libreOffice(name: string, content: string, pdf = 'pdf'): void {
  const html = join(work, `${name}.html`)
  writeFileSync(html, content)
  // By way of a text document: straight from HTML it would be laid out as a web page.
  for (const [to, from] of [
    ['odt', html],
    [pdf, join(work, `${name}.odt`)],
  ] as const) {
    const infilter = to === 'odt' ? ['--infilter=HTML (StarWriter)'] : []
    execFileSync('soffice', ['--headless', ...infilter, '--convert-to', to, '--outdir', work, from], {
      stdio: 'ignore',
      env: { ...process.env, HOME: work },
    })
  }
  renameSync(join(work, `${name}.pdf`), join(out, `${name}.pdf`))
}

chromium('chromium', '')
chromium('chromium-columns', '} .text{column-count:2;column-gap:2em;text-align:justify')
libreOffice('libreoffice', page('text-align:justify'))
const protect = {
  EncryptFile: { type: 'boolean', value: 'true' },
  DocumentOpenPassword: { type: 'string', value: 'x' },
}
libreOffice('protected', '<p>Protected.</p>', `pdf:writer_pdf_Export:${JSON.stringify(protect)}`)
rmSync(work, { recursive: true })
