import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../src/app/verbs.ts'

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
  expect(stdout).toMatch(/How many\?[\s\S]*14 × 1[\s\S]*visit\.txt[\s\S]*15 × 1[\s\S]*other\.txt[\s\S]*1 disagreement/)
})

test('the ledger opens with the plan and closes with the report', () => {
  const fate = (day: string) =>
    json(chancery('ledger', '--json', '--as-of', day, ...FILES).stdout).map((one) => one['fate'])
  expect(fate('2026-01-03')).toEqual(['open'])
  expect(fate('2026-01-05')).toEqual(['due'])
  expect(fate('2026-01-09')).toEqual(['met'])
  const { stdout } = chancery('ledger', '--ics', '--as-of', '2026-01-03', ...FILES)
  expect(stdout).toMatch(/BEGIN:VEVENT\r\n[\s\S]*DTSTART;VALUE=DATE:20260105\r\n/)
})

describe.each(LANGUAGES)('in %s', (lang) => {
  test.each(['incidents', 'disagreements', 'ledger'])('chancery %s speaks', (verb) => {
    const { status, stdout } = chancery(verb, '--lang', lang, '--as-of', '2026-02-01', ...FILES)
    expect(status).toBe(0)
    expect(stdout).toMatch(lang === 'en' ? /incident|disagreement|entr/ : /[件處处筆笔]/)
    expect(stdout).not.toMatch(/undefined|NaN/)
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
