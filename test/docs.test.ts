import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERBS } from '../src/app/verbs.ts'

const root = dirname(import.meta.dirname)
const content = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = content('README.md')

describe('the README', () => {
  test.each(VERBS.map(({ name }) => name))('mentions chancery %s', (name) => {
    expect(readme).toContain(`\`chancery ${name}`)
  })
  test.each([...new Set(VERBS.flatMap(({ flags }) => flags.map(({ name }) => name)))])('mentions --%s', (name) => {
    expect(readme).toContain(`| \`--${name}`)
  })
  test('mentions no flag that there is not', () => {
    const flags = new Set(VERBS.flatMap((verb) => verb.flags.map(({ name }) => name)))
    const mentioned = [...readme.matchAll(/^\| `--([a-z-]+)/gm)].map(([, name]) => name as string)
    expect(mentioned.filter((name) => !flags.has(name))).toEqual([])
  })
})

test('ARCHITECTURE has a heading for each folder of the repository and of src/', () => {
  const folders = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
  const own = folders('.').filter(
    (name) => !name.startsWith('.') && !['node_modules', 'src', 'bin', 'coverage', 'dist'].includes(name),
  )
  const headings = content('ARCHITECTURE.md').match(/^## .*$/gm) ?? []
  const missing = [...own, ...folders('src').map((name) => `src/${name}`)].filter(
    (name) => !headings.some((heading) => heading.startsWith(`## ${name}/: `)),
  )
  expect(missing).toEqual([])
})

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'packs/README.md'])(
  'links and named files of %s are there',
  (path) => {
    const links = [...content(path).matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) =>
      join(dirname(path), target as string),
    )
    const named = [...content(path).matchAll(/`((?:src|packs|test|scripts|bench|samples)\/[a-z0-9_./-]+)`/gi)].map(
      ([, target]) => (target as string).replace(/TYPE/, 'SANCTION'),
    )
    expect([...links, ...named].filter((target) => !existsSync(join(root, target)))).toEqual([])
  },
)
