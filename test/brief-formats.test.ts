import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { JSDOM } from 'jsdom'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { bibtex, brief, csl, html, markdown, type Page, page, tongueOf } from '../src/app/brief.ts'
import { briefDocx } from '../src/app/brief-docx.ts'
import { browser, htmlAsPdf } from '../src/app/brief-pdf.ts'
import { LANGUAGES } from '../src/app/flags.ts'
import { known, tellingOf } from '../src/app/known.ts'
import { prepare } from '../src/app/packs.ts'
import { withoutRadicals } from '../src/feeds/radicals.ts'
import { once } from '../src/text/once.ts'
import { documentOf } from './reader.ts'

const root = dirname(import.meta.dirname)
const samples = join(root, 'samples')
const dir = mkdtempSync(join(tmpdir(), 'chancery-brief-'))
afterAll(() => rmSync(dir, { recursive: true }))

const ASKED = ['brief', 'CHN', 'KOR', samples, '--since', '2025-11', '--as-of', '2026-01-20']
const chancery = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(join(root, 'bin', 'chancery'), args, {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', ...env },
  })

const { pack, read, fold } = prepare()
const tellings = readdirSync(samples)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => tellingOf(read(documentOf(readFileSync(join(samples, file), 'utf8'), null, file))))
const made = brief(known(tellings, fold, '2026-01-20'), pack, {
  ...{ subject: { kind: 'actors', actors: ['CHN', 'KOR'] }, since: '2025-11', asOf: '2026-01-20' },
  ...{ newSince: null, lines: 8 },
})
const many = once(() => {
  const gold = ['A', 'B', 'C', 'D', 'E'].flatMap((set) => {
    const folder = join(root, 'test', 'gold', set)
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    return files.map((file) =>
      tellingOf(read(documentOf(readFileSync(join(folder, file), 'utf8'), '2026-01-12', file))),
    )
  })
  return known([...tellings, ...gold], fold, '2026-02-10')
})
const CHART = '<svg class="chancery" viewBox="0 0 10 10"></svg>'

describe.each(LANGUAGES)('a brief in %s', (lang) => {
  const told = page(made, tongueOf(pack, fold, lang))
  const text = markdown(told)
  test('is Markdown of which each line has its notes, and each note its line', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('- '))
    expect(lines.length).toBeGreaterThan(15)
    expect(lines.every((line) => /\[\^\d+\]$/.test(line))).toBe(true)
    const cited = new Set([...lines.join('\n').matchAll(/\[\^(\d+)\]/g)].map(([, n]) => n))
    const noted = [...text.matchAll(/^\[\^(\d+)\]: .+<(?:chancery:sha256:|https?:).+>$/gm)].map(([, n]) => n as string)
    expect(new Set(noted)).toEqual(cited)
  })
  test('is one HTML file that asks for nothing from elsewhere, with the chart in it', () => {
    const content = html(told, CHART)
    const { document } = new JSDOM(content).window
    expect(document.documentElement.lang).toBe(lang)
    expect(document.querySelectorAll('figure svg.chancery')).toHaveLength(1)
    expect(document.querySelectorAll('[src],link,script,[href^="http"]')).toHaveLength(0)
    expect(content).not.toMatch(/url\(|@import/)
    const notes = [...document.querySelectorAll('main sup a')]
    expect(notes.length).toBeGreaterThan(30)
    expect(notes.every((note) => document.querySelector(note.getAttribute('href') ?? '?'))).toBe(true)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...document.querySelectorAll('span.q')].every((one) => one.getAttribute('lang') === 'zh')).toBe(true)
  })
})

/** Files of a zip by name, as text. */
function unzipped(path: string): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, string>()
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        }),
      )
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })
}

test('is DOCX with real footnotes, each cited, and a font for Chinese', async () => {
  const file = join(dir, 'brief.docx')
  // Without a browser there is no picture, and the rest is whole.
  expect(chancery([...ASKED, '--lang', 'zh-Hant', '--out', file], { CHROME_PATH: join(dir, 'none') }).status).toBe(0)
  const files = await unzipped(file)
  const [body = '', notes = ''] = [files.get('word/document.xml'), files.get('word/footnotes.xml')]
  const cited = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, n]) => n as string)
  const told = [...notes.matchAll(/<w:footnote [^>]*w:id="(\d+)"/g)].map(([, n]) => n as string)
  expect(cited.length).toBeGreaterThan(15)
  expect(new Set(cited).size).toBe(cited.length)
  // A source that is cited again leads to its one note.
  const again = [...body.matchAll(/w:instr="NOTEREF (note\d+)/g)].map(([, name]) => name as string)
  const marked = [...body.matchAll(/<w:bookmarkStart w:name="(note\d+)"/g)].map(([, name]) => name as string)
  expect(again.length).toBeGreaterThan(3)
  expect(marked).toEqual(expect.arrayContaining(again))
  expect(told).toEqual(expect.arrayContaining(cited))
  expect(body).toContain('w:eastAsia="PMingLiU"')
  expect(notes).toContain('將於2026年1月4日至7日訪問中國')
})

/** Pages of A4 that a DOCX fills, reckoned from what stands in it: letters by their size, lines, and the notes of each page. */
async function pagesOfDocx(file: string): Promise<number> {
  const files = await unzipped(file)
  const [width, height] = [482, 728]
  const heightOf = (xml: string, usual: number, leading: number) => {
    const size = Math.max(...[...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, n]) => Number(n) / 2), usual)
    const letters = [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
    const columns = [...letters].reduce((sum, one) => sum + ((one.codePointAt(0) as number) >= 0x2010 ? 1 : 0.52), 0)
    return Math.ceil((columns * size) / width) * size * leading
  }
  const all = (name: string, usual: number, leading: number, after: number) =>
    [...(files.get(name) ?? '').matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)]
      .map(([xml]) => heightOf(xml, usual, leading) + (xml.includes('Heading') ? 9 : after))
      .reduce((sum, one) => sum + one, 0)
  return (all('word/document.xml', 10, 1.45, 1.5) + all('word/footnotes.xml', 7.5, 1.3, 0)) / height
}

describe.each(LANGUAGES)('as DOCX in %s', (lang) => {
  test.each([['CHN', 'KOR'], ['CHN', 'JPN', 'KOR'], ['CHN']])(
    'a brief has its body and its notes on two pages',
    async (...actors) => {
      const subject = { kind: 'actors', actors } as const
      const long = brief(many(), pack, { ...{ subject, since: null, asOf: '2026-02-10', newSince: null, lines: 8 } })
      const pagesOf = async (told: Page) => {
        const file = join(dir, `${actors.join('')}-${lang}.docx`)
        writeFileSync(file, await briefDocx(told, null))
        return pagesOfDocx(file)
      }
      const tongue = tongueOf(pack, fold, lang)
      const fitted = page(long, tongue, 2, 'foot')
      const pages = await pagesOf(fitted)
      expect(pages).toBeLessThanOrEqual(2)
      expect(pages).toBeGreaterThan(1.35)
      expect(await pagesOf(page(long, tongue, 2))).toBeGreaterThan(2)
    },
    60_000,
  )
})

test('as a Markdown file has its picture in a file beside it', () => {
  expect(chancery([...ASKED, '--out', join(dir, 'my brief.md')]).status).toBe(0)
  expect(readFileSync(join(dir, 'my brief.md'), 'utf8')).toContain('](my%20brief.svg)')
  expect(readFileSync(join(dir, 'my brief.svg'), 'utf8')).toMatch(/^<svg .*<title>/s)
})

test('says what to do where there is no browser to print it', () => {
  const file = join(dir, 'none.pdf')
  const { status, stderr } = chancery([...ASKED, '--out', file], { CHROME_PATH: join(dir, 'none') })
  expect([status, existsSync(file)]).toEqual([2, false])
  expect(stderr).toContain('CHROME_PATH')
  expect(stderr).toContain('--format html')
})

test.skipIf(browser(process.env) === null)(
  'is PDF, printed by the browser of the machine',
  () => {
    const file = join(dir, 'brief.pdf')
    expect(chancery([...ASKED, '--lang', 'en', '--out', file]).stderr).toContain('brief.pdf')
    const content = readFileSync(file)
    expect(content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(content.length).toBeGreaterThan(50_000)
  },
  60_000,
)

/** The last page, counted from 1, on which words stand; blanks do not count, and radicals are letters. */
async function pageOf(words: string, bytes: Uint8Array): Promise<number> {
  const bare = (text: string) => withoutRadicals(text).replace(/\s/g, '')
  const file = await getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS }).promise
  for (let n = file.numPages; n > 0; n--) {
    const { items } = await (await file.getPage(n)).getTextContent()
    if (bare(items.map((one) => ('str' in one ? one.str : '')).join('')).includes(bare(words))) return n
  }
  return 0
}

describe.skipIf(browser(process.env) === null)('out of many documents', () => {
  const drawn = once(() => chancery(['chart', 'relations', 'CHN', 'KOR', samples, '--as-of', '2026-01-20']).stdout)
  test.each<[(typeof LANGUAGES)[number], readonly string[]]>([
    ['zh-Hant', ['CHN', 'KOR']],
    ['en', ['CHN', 'KOR']],
    ['zh-Hans', ['CHN', 'JPN', 'KOR']],
    ['en', []],
  ])(
    'a brief in %s on %j has its body on two pages of A4, and says how much it left out',
    async (lang, actors) => {
      const subject = actors.length > 0 ? ({ kind: 'actors', actors } as const) : ({ kind: 'all' } as const)
      const long = brief(many(), pack, { ...{ subject, since: null, asOf: '2026-02-10', newSince: null, lines: 12 } })
      const tongue = tongueOf(pack, fold, lang)
      const [told, whole] = [page(long, tongue, 2), page(long, tongue)]
      const linesOf = ({ sections }: typeof told) => sections.reduce((n, { lines }) => n + lines.length, 0)
      expect(linesOf(told)).toBeLessThan(linesOf(whole))
      expect([told.short !== '', whole.short]).toEqual([true, ''])
      const bytes = await htmlAsPdf(html(told, actors.length === 2 ? drawn() : null), process.env)
      // The last words of the body.
      expect(await pageOf(told.short, bytes)).toBe(2)
    },
    60_000,
  )
})

test('all is told where all is asked for, or so many lines of each section', () => {
  const lines = (...flags: string[]) =>
    chancery(['brief', samples, '--as-of', '2026-01-20', ...flags]).stdout.match(/^- /gm)?.length ?? 0
  expect(lines()).toBeLessThanOrEqual(lines('--lines', '8'))
  expect(lines('--lines', '8')).toBeLessThan(lines('--all'))
  expect(lines('--all', '--lines', '2')).toBe(lines('--lines', '2'))
})

test('its sources are given as CSL-JSON and BibTeX, each once', () => {
  const told = page(made, tongueOf(pack, fold, 'en'))
  const items = csl(told)
  expect(items.length).toBeGreaterThan(5)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(items.every(({ title, issued }) => title.length > 5 && issued?.['date-parts'][0].length === 3)).toBe(true)
  const entries = bibtex(told)
  expect([...entries.matchAll(/^@\w+\{(.+),$/gm)].map(([, id]) => id)).toEqual(items.map(({ id }) => id))
  expect(entries).toMatch(/date = \{2025-12-30\}/)
})

const small = join(dir, 'small.txt')
writeFileSync(small, ' date 2026-01-06 \n\n法國總統昨天訪問日本。\n')

describe('what is asked wrongly', () => {
  test.each<[string, readonly string[], string]>([
    ['nobody of this code', ['brief', 'XQZ', small], 'XQZ'],
    ['one actor twice', ['brief', 'CHN', 'chn', small], 'CHN CHN'],
    ['an issue that the packs lack', ['brief', '--issue', 'weather', small], 'weather'],
    ['an incident that there is not', ['brief', '--incident', 'zzzz', small], 'zzzz'],
    ['a time that is none', ['brief', 'CHN', small, '--since', '2025-1'], '2025-1'],
    ['an unknown chart', ['chart', 'moods', 'CHN', small], 'moods'],
    ['a triangle of two', ['chart', 'triangle', 'CHN', 'KOR', small], ''],
  ])('%s', (_, args, named) => {
    const { status, stderr, stdout } = chancery(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(named)
    expect(stderr).not.toContain('    at ')
  })
})

test('a brief on the desk’s address cites the address of the source', () => {
  const text = '法國總統昨天訪問日本，並與日本首相會談。'
  const file = join(dir, 'one.jsonl')
  writeFileSync(
    file,
    `${JSON.stringify({ doc: 'a', text, published: '2026-01-06', outlet: '某報', url: 'https://example.org/a', title: '題' })}\n`,
  )
  const { stdout } = chancery(['brief', 'FRA', 'JPN', '--input', 'jsonl', file, '--as-of', '2026-01-10'])
  expect(stdout).toContain('[^1]: “題”, 某報, 6 January 2026: “法國總統昨天訪問日本')
  expect(stdout).toContain('<https://example.org/a>')
})
