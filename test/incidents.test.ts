import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../src/app/flags.ts'
import { REGISTERS } from '../src/app/registers.ts'

const root = dirname(import.meta.dirname)
const dir = mkdtempSync(join(tmpdir(), 'chancery-incidents-'))
afterAll(() => rmSync(dir, { recursive: true }))

const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' }
const chancery = (...args: string[]) =>
  spawnSync(join(root, 'bin', 'chancery'), args, { encoding: 'utf8', env, cwd: dir })
const json = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { accounts: { doc: string; status: string }[] })

const FILES = ['plan.txt', 'visit.txt', 'other.txt']
beforeAll(() => {
  const put = (name: string, day: string, text: string) => writeFileSync(join(dir, name), ` date ${day} \n\n${text}\n`)
  put('plan.txt', '2026-01-02', '法國總統將於1月5日訪問日本，並與日本首相會談。')
  put('visit.txt', '2026-01-06', '法國總統昨天訪問日本，並與日本首相會談。兩國簽署了14項合作備忘錄。')
  put('other.txt', '2026-01-08', '法国总统1月5日访问日本，与日本首相会谈。法日两国签署了15项合作备忘录。')
})

test('a plan and two reports of the visit are one incident', () => {
  const { status, stdout } = chancery('incidents', '--json', '--type', 'CONSULT', ...FILES)
  expect(status).toBe(0)
  const [visit, ...more] = json(stdout)
  expect(more).toEqual([])
  expect(visit).toMatchObject({ status: 'occurred', when: { start: '2026-01-05', end: '2026-01-05' } })
  expect(visit?.accounts.map(({ doc, status }) => [doc, status])).toEqual([
    ['plan.txt', 'scheduled'],
    ['visit.txt', 'occurred'],
    ['other.txt', 'occurred'],
  ])
})

test('as of a day, nothing that was published later is known', () => {
  const [visit] = json(chancery('incidents', '--json', '--as-of', '2026-01-03', ...FILES).stdout)
  expect(visit).toMatchObject({ status: 'scheduled', accounts: [{ doc: 'plan.txt' }] })
})

test('how many pairs are undecided is said, of incidents and in review', () => {
  const rounds = ['r1.txt', 'r2.txt']
  for (const [i, day] of ['2025-06-10', '2025-12-07'].entries())
    writeFileSync(join(dir, rounds[i] as string), ` date ${day} \n\n日本承諾向菲律賓提供巡邏艦，這是第${i}次。\n`)
  expect(chancery('incidents', ...rounds).stdout).toMatch(/2 incidents · undecided 1\n$/)
  chancery('init', 'rounds')
  chancery('add', '--desk', 'rounds', ...rounds)
  expect(chancery('review', '--desk', 'rounds').stdout).toMatch(/1 of 1 undecided pair\n$/)
})

test('filters', () => {
  const count = (...flags: string[]) => json(chancery('incidents', '--json', ...flags, ...FILES).stdout).length
  expect(count()).toBeGreaterThan(1)
  expect(count('--actor', 'USA')).toBe(0)
  expect(count('--dyad', 'jpn-fra')).toBe(count())
  expect(count('--until', '2026-01-01')).toBe(0)
  expect(chancery('incidents', '--dyad', 'JPN', ...FILES).status).toBe(2)
})

test('sources that count differently are set side by side with their words', () => {
  const { stdout } = chancery('disagreements', ...FILES)
  expect(stdout).toMatch(/How many[\s\S]*14 × 1[\s\S]*visit\.txt[\s\S]*15 × 1[\s\S]*other\.txt[\s\S]*1 disagreement/)
})

test('the ledger opens with the plan and closes with the report', () => {
  const fate = (day: string) =>
    json(chancery('ledger', '--json', '--as-of', day, ...FILES).stdout).map((one) => one['fate'])
  expect(fate('2026-01-03')).toEqual(['open'])
  expect(fate('2026-01-05')).toEqual(['due'])
  expect(fate('2026-01-09')).toEqual(['met'])
  const of = (name: string, day: string) =>
    json(chancery('ledger', '--json', '--as-of', day, '--fate', name, ...FILES).stdout).length
  expect([
    of('open', '2026-01-03'),
    of('met', '2026-01-03'),
    of('met-late', '2026-01-09'),
    of('met', '2026-01-09'),
  ]).toEqual([1, 0, 0, 1])
  expect(chancery('ledger', '--fate', 'done', ...FILES)).toMatchObject({ status: 2 })
  const { stdout } = chancery('ledger', '--ics', '--as-of', '2026-01-03', ...FILES)
  expect(stdout).toMatch(/BEGIN:VEVENT\r\n[\s\S]*DTSTART;VALUE=DATE:20260105\r\n/)
})

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each(['incidents', 'disagreements', 'ledger', 'claims'])('chancery %s speaks', (verb) => {
    const { status, stdout } = chancery(verb, '--lang', lang, '--as-of', '2026-02-01', ...FILES)
    expect(status).toBe(0)
    expect(stdout).toMatch(lang === 'en' ? /incident|disagreement|entr|claim/ : /[件處处筆笔]/)
    expect(stdout).not.toMatch(/undefined|NaN/)
  })
})

test('points of view: a matrix of sources and what they tell', () => {
  const { status, stdout } = chancery('views', '--dyad', 'FRA-JPN', ...FILES)
  expect(status).toBe(0)
  expect(stdout).toMatch(/^A {2}2026-01-05 {2}FRA/m)
  expect(stdout).toMatch(/unnamed source [0-9a-f]{8}.*scheduled/)
  expect(stdout).not.toContain('plan.txt')
  expect(chancery('views', '--dyad', 'FRA-JPN', '--json', ...FILES).stdout).toContain('"docs":["plan.txt"]')
  expect(stdout).toMatch(/3 sources on \d matters/)
  const [head, ...tellers] = json(chancery('views', '--json', '--dyad', 'FRA-JPN', ...FILES).stdout)
  const length = (head?.['topics'] as unknown[] | undefined)?.length
  expect(tellers.map((one) => (one['views'] as unknown[]).length)).toEqual(tellers.map(() => length))
  expect(chancery('views', '--incident', 'none', '--lang', 'zh-Hant', ...FILES)).toMatchObject({ status: 2 })
})

describe('registers', () => {
  test('as JSON, each row with its sources', () => {
    const rows = json(chancery('register', 'visits', '--json', ...FILES).stdout)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveProperty('sources')
  })
  test.each(REGISTERS.map((kind, i) => [kind, LANGUAGES[i % LANGUAGES.length] as string]))(
    'of %s speak %s',
    (kind, lang) => {
      const { status, stdout } = chancery('register', kind, '--lang', lang, ...FILES)
      expect(status).toBe(0)
      expect(stdout).not.toMatch(/undefined|NaN|\[object/)
      expect(stdout).toMatch(lang === 'en' ? /[a-z]+\n$/ : /[次項项條条組组位]\n$/)
    },
  )
  test('name the last visit, count what is disputed, and refuse what they do not keep', () => {
    expect(chancery('register', 'visits', ...FILES).stdout).toMatch(/2026-01-05 +FRA → JPN +visit +head of state/)
    expect(chancery('register', 'agreements', ...FILES).stdout).toMatch(/14 \/ 15[\s\S]*15: other\.txt/)
    expect(chancery('register', 'weather', ...FILES).status).toBe(2)
  })
})

describe('judgements', () => {
  const of = (name: string) => json(chancery('incidents', '--json', '--type', name, '--desk', 'judged').stdout)
  const ids = (name: string) =>
    of(name).flatMap(({ accounts }) => accounts.map((one) => (one as unknown as { event: string }).event))
  test('win over the engine, are listed, and are undone', () => {
    expect(chancery('init', 'judged').status).toBe(0)
    expect(chancery('add', '--desk', 'judged', ...FILES).status).toBe(0)
    expect(of('SUPPORT')).toHaveLength(1)
    const [one = '', other = ''] = ids('SUPPORT')
    const made = chancery(
      'judge',
      'different',
      one,
      other,
      '--why',
      'two signings',
      '--by',
      'me',
      '--desk',
      'judged',
      '--json',
    )
    expect(of('SUPPORT')).toHaveLength(2)
    const [judgement] = json(made.stdout) as unknown as [{ id: string; words: string; subjects: { words: string[] }[] }]
    expect(judgement).toMatchObject({ kind: 'different', by: 'me', why: 'two signings' })
    expect(judgement.subjects.map(({ words }) => words.length)).toEqual([1, 1])
    expect(chancery('judge', 'undo', judgement.id.slice(0, 8), '--desk', 'judged').status).toBe(0)
    expect(of('SUPPORT')).toHaveLength(1)
    expect(chancery('judge', '--desk', 'judged').stdout).toMatch(
      /different[\s\S]*two signings[\s\S]*withdrawn\n[\s\S]*undone/,
    )
  })
  test('an incident is rejected with all its accounts, and says how many', () => {
    const [one = '', ...others] = ids('SUPPORT')
    expect(others.length).toBeGreaterThan(0)
    const reject = (...args: string[]) => chancery('judge', ...args, '--desk', 'judged')
    expect(reject('same', '--incident', one).status).toBe(2)
    expect(reject('reject', '--incident', 'zzzz')).toMatchObject({ status: 2, stderr: expect.stringContaining('zzzz') })
    const made = reject('reject', '--incident', one, '--json')
    const [{ id, subjects }] = json(made.stdout) as unknown as [{ id: string; subjects: { event: string }[] }]
    expect(subjects.map(({ event }) => event).sort()).toEqual([one, ...others].sort())
    expect(of('SUPPORT')).toEqual([])
    reject('undo', id)
    expect(of('SUPPORT')).toHaveLength(1)
    const { stdout } = reject('confirm', '--incident', one)
    expect(stdout).toContain(`\n${1 + others.length} accounts in all\n`)
  })
  test('correct a field; what cannot be understood is refused', () => {
    const [one = ''] = ids('SUPPORT')
    expect(chancery('judge', 'correct', one, '--set', 'type=AGREE when=2026-01-05', '--desk', 'judged').status).toBe(0)
    expect(ids('AGREE')).toContain(one)
    for (const bad of [
      ['correct', one, '--set', 'color=red'],
      ['same', one],
      ['reject', 'zzzz'],
      ['praise', one],
    ])
      expect(chancery('judge', ...bad, '--desk', 'judged').status).toBe(2)
  })
  test('what is rejected is void in the ledger, with who said so, and undone it is not', () => {
    const entries = (...more: string[]) => chancery('ledger', '--as-of', '2026-01-03', '--desk', 'judged', ...more)
    const [plan] = json(entries('--json').stdout) as unknown as [{ fate: string; said: { event: string }[] }]
    expect(plan.fate).toBe('open')
    const said = plan.said.map(({ event }) => event)
    const made = chancery('judge', 'reject', ...said, '--by', 'me', '--why', 'a rumour', '--desk', 'judged', '--json')
    const [{ id }] = json(made.stdout) as unknown as [{ id: string }]
    expect(json(entries('--json').stdout)).toMatchObject([
      { fate: 'void', decidedBy: [], struckBy: [{ id, by: 'me', why: 'a rumour' }] },
    ])
    expect(entries().stdout).toMatch(new RegExp(`void[\\s\\S]*▸ rejected ${id.slice(0, 8)} .* me · a rumour\n`))
    expect(entries('--ics').stdout).toMatch(/me · a rumour[\s\S]*STATUS:CANCELLED/)
    expect(json(entries('--json', '--actor', 'USA').stdout)).toEqual([])
    chancery('judge', 'undo', id, '--desk', 'judged')
    expect(json(entries('--json').stdout)).toMatchObject([{ fate: 'open', struckBy: [] }])
  })
  test('a document that is withdrawn leaves its judgement an orphan', () => {
    expect(chancery('remove', 'visit.txt', 'other.txt', '--desk', 'judged').status).toBe(0)
    expect(chancery('review', '--desk', 'judged').stdout).toMatch(/orphaned[\s\S]*corrected/)
  })
})

test('a desk knows the same as the files in it', () => {
  expect(chancery('init', 'desk').status).toBe(0)
  expect(chancery('add', '--desk', 'desk', ...FILES).status).toBe(0)
  const plain = (stdout: string) =>
    json(stdout).map(({ type, when, status, accounts }) => ({ type, when, status, n: accounts.length }))
  const ofDesk = plain(chancery('incidents', '--json', '--desk', 'desk').stdout)
  expect(ofDesk).toEqual(plain(chancery('incidents', '--json', ...FILES).stdout))
})
