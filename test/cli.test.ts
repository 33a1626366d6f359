import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../src/app/flags.ts'
import { VERBS } from '../src/app/verbs.ts'
import { allMessages, languageOf } from '../src/cli/messages.ts'
import { columns, dotted, style, wrapped } from '../src/cli/terminal.ts'

const messagesOf = await allMessages()

const root = dirname(import.meta.dirname)
const dir = mkdtempSync(join(tmpdir(), 'chancery-cli-'))
afterAll(() => rmSync(dir, { recursive: true }))

const TEXT = ' date 2026-01-15 \n\n法國總統昨天訪問日本，並與日本首相會談。法國週三宣布制裁伊朗。\n'
const ENV = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' }

function put(name: string, content: string | Uint8Array): string {
  const path = join(dir, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

function chancery(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  return spawnSync(join(root, 'bin', 'chancery'), args, {
    input,
    encoding: 'utf8',
    env: { ...ENV, ...env },
    maxBuffer: 1 << 26,
  })
}

interface Printed {
  readonly chancery: number
  readonly doc: string
  readonly id: string
  readonly title: string | null
  readonly published: { readonly day: string; readonly basis: string } | null
  readonly events: readonly {
    readonly type: string
    readonly evidence: readonly { readonly start: number; readonly end: number }[]
  }[]
}

const jsonLines = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Printed)

const good = put('good.txt', TEXT)
const empty = put('empty.txt', '')
const blank = put('blank.txt', ' \n\u3000\n')
const binary = put(
  'binary.txt',
  Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
)
const pdf = put('report.txt', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200, 3)]))
const large = put('large.txt', '')
truncateSync(large, 50_000_000)

describe('exit codes', () => {
  test.each<[string, readonly string[], number]>([
    ['a good file', ['read', good], 0],
    ['one of two is bad', ['read', good, empty], 1],
    ['all are bad', ['read', empty, binary], 2],
    ['no name', ['read'], 2],
    ['no such verb', ['reed', good], 2],
    ['no such flag', ['read', '--json', good], 2],
    ['a flag without its value', ['read', good, '--published'], 2],
    ['a day that is none', ['read', good, '--published', '2026-02-30'], 2],
    ['a format that is none', ['read', good, '--input', 'xml'], 2],
    ['a name too many', ['version', 'x'], 2],
    ['a gold folder that is none', ['score', join(dir, 'none')], 2],
    ['packs that are none', ['read', good, '--packs', join(dir, 'none')], 2],
    ['help', ['help'], 0],
    ['help on a verb', ['read', '--help'], 0],
    ['help on no verb', ['help', 'reed'], 2],
    ['version', ['--version'], 0],
    ['nothing at all', [], 0],
  ])('%s', (_, args, code) => {
    const { status, stderr } = chancery(args)
    expect([status, code !== 0 && stderr === ''], stderr).toEqual([code, false])
    expect(stderr).not.toMatch(/\n\s+at |Error:/)
  })
})

describe('files that cannot be read are named, with what to do, and the others are read', () => {
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['missing', join(dir, 'nowhere.txt'), /no such file/],
    ['empty', empty, /empty/],
    ['blank', blank, /empty/],
    ['binary', binary, /no text file|no known encoding/],
    ['a PDF', pdf, /takes PDF/],
    ['50 MB', large, /too large .*50 MB/],
    ['a folder without texts', put('folder/readme.md', '').replace('/readme.md', ''), /no \*\.txt/],
  ]
  const paths = bad.map(([, path]) => path)
  const some = chancery(['read', '--jsonl', ...paths, good])
  test('the good one is read, and the exit code says that some failed', () => {
    expect(some.status).toBe(1)
    expect(jsonLines(some.stdout).map(({ doc }) => doc)).toEqual(['good.txt'])
    expect(chancery(['read', ...paths]).status).toBe(2)
  })
  test.each(bad)('%s', (_, path, message) => {
    const line = some.stderr.split('\n').find((one) => one.includes(path))
    expect(line).toMatch(message)
  })
})

describe('encodings are told by content', () => {
  const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le')
  // 日本 and 法國 are enough to see that Big5 and GB18030 arrive whole; the bytes are written by hand because Node only decodes them.
  const traditional = {
    法: [0xaa, 0x6b],
    國: [0xb0, 0xea],
    總: [0xc1, 0x60],
    統: [0xb2, 0xce],
    訪: [0xb3, 0x58],
    問: [0xb0, 0xdd],
    日: [0xa4, 0xe9],
    本: [0xa5, 0xbb],
    '。': [0xa1, 0x43],
  }
  const simplified = {
    法: [0xb7, 0xa8],
    国: [0xb9, 0xfa],
    总: [0xd7, 0xdc],
    统: [0xcd, 0xb3],
    访: [0xb7, 0xc3],
    问: [0xce, 0xca],
    日: [0xc8, 0xd5],
    本: [0xb1, 0xbe],
    '。': [0xa1, 0xa3],
  }
  const bytes = (text: string, table: Readonly<Record<string, readonly number[]>>) =>
    Buffer.from([...text].flatMap((character) => table[character] ?? []))
  const whole = '法國總統訪問日本。'.repeat(3)
  const encoded: readonly (readonly [string, Buffer, string])[] = [
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['UTF-16', utf16, TEXT],
    ['UTF-16, big end first', Buffer.from(utf16).swap16(), TEXT],
    ['Big5', bytes(whole, traditional), whole],
    ['GB18030', bytes('法国总统访问日本。'.repeat(3), simplified), '法国总统访问日本。'.repeat(3)],
  ]
  const paths = encoded.map(([name, content]) => put(`${name}.txt`, content))
  const { stdout, stderr } = chancery(['read', '--jsonl', '--published', '2026-01-15', ...paths])
  const readings = jsonLines(stdout)
  test.each(encoded)('%s', (name, _, text) => {
    const printed = readings.find(({ doc }) => doc === `${name}.txt`)
    expect(printed?.events.length, stderr).toBeGreaterThan(0)
    for (const { start, end } of printed?.events.flatMap(({ evidence }) => evidence) ?? [])
      expect(text.slice(start, end)).toMatch(/[訪访]|會談|制裁/)
  })
})

describe('what is printed for programs', () => {
  test('the public shape, keys in order', () => {
    const { stdout } = chancery(['read', '--jsonl', good])
    const [printed] = jsonLines(stdout)
    expect(Object.keys(printed ?? {})).toEqual([
      'chancery',
      'doc',
      'id',
      'lang',
      'title',
      'published',
      'byline',
      'genre',
      'disclaimer',
      'reprint',
      'events',
      'positions',
      'figures',
      'forecasts',
      'claims',
      'voices',
      'agreements',
      'channels',
      'links',
      'notes',
    ])
    expect(Object.keys(printed?.events[0] ?? {})).toEqual([
      'id',
      'frame',
      'type',
      'mode',
      'contexts',
      'cameo',
      'weight',
      'source',
      'target',
      'mutual',
      'people',
      'place',
      'when',
      'status',
      'counts',
      'saidBy',
      'evidence',
      'because',
    ])
    expect(printed).toMatchObject({
      chancery: 1,
      doc: 'good.txt',
      lang: 'zh-Hant',
      published: { day: '2026-01-15', basis: 'stated' },
    })
    expect(printed?.id).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(printed?.events.map(({ type }) => type)).toContain('SANCTION')
  })
  test('folders are read to the bottom, in order', () => {
    put('deep/b.txt', TEXT)
    put('deep/a/z.txt', TEXT)
    put('deep/a/no.md', TEXT)
    const { stdout } = chancery(['read', '--jsonl', join(dir, 'deep')])
    expect(jsonLines(stdout).map(({ doc }) => doc)).toEqual(['z.txt', 'b.txt'])
  })
  test('standard input is a document called -', () => {
    const { stdout } = chancery(['read', '--jsonl', '--published', '2026-01-15', '-'], '法國宣布制裁伊朗。')
    expect(jsonLines(stdout)).toMatchObject([
      { doc: '-', published: { day: '2026-01-15', basis: 'given' }, events: [{ type: 'SANCTION' }] },
    ])
  })
})

describe('documents one a line', () => {
  const line = (doc: string, more: object = {}) => JSON.stringify({ doc, text: '法國宣布制裁伊朗。', ...more })
  test('bad lines are named, the rest goes on', () => {
    const input = [
      line('a', { published: '2026-01-15', title: 'T' }),
      '{"doc":',
      '',
      line('b', { published: 'yesterday' }),
      '{"doc":"c"}',
      line('d'),
    ].join('\n')
    const { stdout, stderr, status } = chancery(['read', '--input', 'jsonl', '--jsonl', '-'], input)
    expect(status).toBe(1)
    expect(jsonLines(stdout)).toMatchObject([
      { doc: 'a', title: 'T', published: { day: '2026-01-15' } },
      { doc: 'd', published: null },
    ])
    for (const place of ['-:2: ', '-:4: ', '-:5: ']) expect(stderr).toContain(place)
  })
  test('no line at all is no fault', () => {
    expect(chancery(['read', '--input', 'jsonl', '--jsonl', '-'], '').status).toBe(0)
  })
  test('a file of lines, with line ends of Windows and long lines', () => {
    const path = put(
      'many.jsonl',
      Array.from({ length: 300 }, (_, i) => line(`${i}`, { text: `${'甲'.repeat(9000)}。法國宣布制裁伊朗。` })).join(
        '\r\n',
      ),
    )
    const { stdout } = chancery(['read', '--input', 'jsonl', '--jsonl', path])
    expect(jsonLines(stdout).map(({ doc }) => doc)).toEqual(Array.from({ length: 300 }, (_, i) => `${i}`))
  })
  test('an answer comes before the next question', async () => {
    const child = spawn(join(root, 'bin', 'chancery'), ['read', '--input', 'jsonl', '--jsonl', '-'], {
      env: ENV,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const doc of ['one', 'two', 'three']) {
      child.stdin.write(`${line(doc)}\n`)
      const { value } = await answers.next()
      expect(JSON.parse(`${value}`)).toMatchObject({ doc })
    }
    child.stdin.end()
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
  })
  test('whoever has read enough may go', () => {
    const input = Array.from({ length: 5000 }, (_, i) => line(`${i}`)).join('\n')
    const path = put('long.jsonl', input)
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${join(root, 'bin', 'chancery')}" read --input jsonl --jsonl "${path}" | head -n 1`],
      { encoding: 'utf8', env: ENV },
    )
    expect([jsonLines(stdout).length, stderr]).toEqual([1, ''])
  })
})

describe('what is printed for people', () => {
  test('a table with evidence, its trigger marked, and a summary', () => {
    const { stdout } = chancery(['read', good])
    expect(stdout).toMatch(/■ good\.txt {2}Traditional Chinese · 2026-01-15/)
    expect(stdout).toMatch(/FRA → IRN/)
    expect(stdout).toMatch(/│ .*‹.+›/)
    expect(stdout).toMatch(/═ 1 document · \d+ events?/)
    expect(stdout).not.toContain('\u001b')
  })
  test('colour where it is asked for, and not against NO_COLOR', () => {
    expect(chancery(['read', good], '', { FORCE_COLOR: '1' }).stdout).toContain('\u001b[1;33m')
    expect(chancery(['read', good], '', { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001b')
  })
  test('the derivation', () => {
    const { stdout } = chancery(['read', '--explain', good])
    expect(stdout).toMatch(
      /because: \S+ {2}「(?:宣布)?制裁」\n.* packs\/zh\/triggers\/SANCTION\.txt:\d+ {2}(?:verb|pair): .*(?:制裁|sanction)/,
    )
    expect(stdout).toMatch(/packs\/world\/cldr\.tsv:\d+ {2}FRA {2}name {2}.*法國/)
    expect(stdout).toMatch(/└─ /)
  })
  test('notes, in the language asked for', () => {
    const text = ' date 2026-01-15 \n\n法國總統昨天（13日）訪問日本。\n'
    const path = put('note.txt', text)
    expect(chancery(['read', path]).stdout).toContain(
      'day-mismatch  “昨天（13日）”: The day in brackets is not 2026-01-14.',
    )
    expect(chancery(['read', path, '--lang', 'zh-Hant']).stdout).toContain('「昨天（13日）」：括號裡的日子與推算不符')
    const codes = (language: (typeof LANGUAGES)[number]) => Object.keys(messagesOf(language).notes).sort()
    expect(codes('zh-Hans')).toEqual(codes('zh-Hant'))
  })
  test('in the language of the place, or the one asked for', () => {
    expect(chancery(['read', good], '', { LC_ALL: 'zh_TW.UTF-8' }).stdout).toContain('已發生')
    expect(chancery(['read', good, '--lang', 'zh-Hans']).stdout).toContain('已发生')
    expect(chancery(['read', empty, '--lang=zh-Hant']).stderr).toContain('是空的')
    expect(
      [{ LANG: 'zh_HK.UTF-8' }, { LANG: 'zh_CN.UTF-8' }, { LC_ALL: 'C', LANG: 'zh_TW' }, {}].map(languageOf),
    ).toEqual(['zh-Hant', 'zh-Hans', 'en', 'en'])
  })
  test('every language has a text for every verb and flag', () => {
    const flags = new Set(VERBS.flatMap((verb) => verb.flags.map(({ name }) => name)))
    for (const language of LANGUAGES.filter((one) => one !== 'en')) {
      const { verbs, flags: docs } = messagesOf(language)
      expect(Object.keys(verbs).sort()).toEqual(VERBS.map(({ name }) => name).sort())
      expect(Object.keys(docs).sort()).toEqual([...flags].sort())
    }
  })
  test('Chinese characters are two columns wide, and no line begins with a closing mark', () => {
    expect(columns('a中（')).toBe(5)
    const lines = wrapped([{ text: '一二三四五，六七', marked: false }], 10, style(false))
    expect(lines).toEqual(['一二三四五，', '六七'])
  })
})

test('parts on several lines are not divided', () => {
  expect(dotted(['一二三', 'four', '五六'], 13, style(false))).toEqual(['一二三 · four', '五六'])
})

test('of the samples, one of each genre is shown in full at the start, the others in a line', () => {
  const { stdout } = chancery(['start', '--lang', 'en'])
  expect(stdout.match(/^ {2}when /gm)?.length).toBe(2)
  expect(stdout).toMatch(/^■ 02-lee-beijing-talks\.hans\.txt +\d+ events · \d+ findings /m)
})

test('the samples are shown at the start', () => {
  const { stdout, status } = chancery(['start'])
  expect(status).toBe(0)
  expect(stdout).toContain('01-lee-beijing-plan.hant.txt')
})

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(chancery(['version']).stdout).toBe(`${version}\n`)
})
