import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../src/app/flags.ts'

const root = dirname(import.meta.dirname)
const samples = join(root, 'samples')
const chancery = (...args: readonly string[]) =>
  spawnSync(join(root, 'bin', 'chancery'), args, { encoding: 'utf8', env: { ...process.env, LANG: 'en_US.UTF-8' } })
const objects = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

interface Period {
  readonly period: string
  readonly net: number
  readonly statuses: Readonly<Record<string, number>>
  readonly incidents: readonly string[]
}
interface Direction {
  readonly source: string
  readonly asOf: string
  readonly periods: readonly Period[]
}

describe('relations', () => {
  test('every number leads to incidents, and both directions are there', () => {
    const { stdout, status } = chancery('relations', 'CHN', 'KOR', samples, '--json')
    expect(status).toBe(0)
    const found = objects(stdout) as readonly Direction[]
    expect(found.map(({ source }) => source)).toEqual(['CHN', 'KOR'])
    const periods = found.flatMap((one) => one.periods)
    expect(periods.filter(({ net }) => net !== 0).length).toBeGreaterThan(3)
    for (const { statuses, incidents } of periods)
      expect(incidents.length).toBe(Object.values(statuses).reduce((sum, n) => sum + n, 0))
  })
  test('as of a day before the visit there are only plans for it', () => {
    const { stdout } = chancery('relations', 'KOR', 'CHN', samples, '--json', '--as-of', '2026-01-02')
    const [first] = objects(stdout) as readonly Direction[]
    expect(first?.asOf).toBe('2026-01-02')
    const january = first?.periods.find(({ period }) => period === '2026-01')
    expect(january?.statuses['occurred'] ?? 0).toBe(0)
    expect((january?.statuses['scheduled'] ?? 0) + (january?.statuses['pledged'] ?? 0)).toBeGreaterThan(0)
  })
  test.each(LANGUAGES)('is printed in %s with the incidents behind it', (lang) => {
    const { stdout } = chancery('relations', 'CHN', 'KOR', samples, '--explain', '--lang', lang)
    expect(stdout).toContain('CHN → KOR')
    expect(stdout).toMatch(/\[−?\d+\.\d, −?\d+\.\d\]/)
    expect(stdout).toContain('.hant.txt')
  })
  test('of two who are one, or with a half-life of nothing, is no question', () => {
    expect(chancery('relations', 'CHN', 'chn', samples).status).toBe(2)
    expect(chancery('relations', 'CHN', 'KOR', samples, '--halflife', '0').stderr).toContain('halflife')
  })
})

test('triangle, balance and answers are printed and given as JSON', () => {
  expect(chancery('triangle', 'CHN', 'KOR', 'JPN', samples).stdout).toContain('CHN–KOR')
  const { actors, ties, frustration } = objects(chancery('balance', samples, '--json').stdout)[0]
  expect(actors).toBeGreaterThan(3)
  expect(ties[0].incidents.length).toBeGreaterThan(0)
  expect(frustration.isExact).toBe(true)
  expect(chancery('balance', samples, '--among', 'CHN,JPN,KOR', '--lang', 'zh-Hant').stdout).toContain('陣營')
  const [answers] = objects(chancery('answers', 'CHN', 'JPN', samples, '--third', 'KOR', '--json').stdout)
  expect(answers.reciprocity.map(({ by }: { readonly by: string }) => by)).toEqual(['CHN', 'JPN'])
})

test('a chart is one SVG, and --table gives what it shows', () => {
  const { stdout } = chancery('chart', 'relations', 'CHN', 'KOR', samples, '--theme', 'light')
  expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
  expect(stdout).not.toMatch(/NaN|undefined/)
  expect(chancery('chart', 'relations', 'CHN', 'KOR', samples, '--table').stdout).toContain('CHN → KOR')
  expect(chancery('chart', 'moods', 'CHN', 'KOR', samples).status).toBe(2)
})
