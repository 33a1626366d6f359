/**
 * Writes packs/world/labels/states.tsv: what states and territories are called in the three languages of the interface, with their codes of
 * two letters, from the CLDR. With `--check` it writes nothing and exits 1 if the file differs from what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { STATES, territories, version } from './alpha.ts'

const TARGET = new URL('../packs/world/labels/states.tsv', import.meta.url)

function table(): string {
  const locales = ['zh-Hant', 'zh', 'en'].map(territories)
  const rows = STATES.map(({ two, code }) => {
    // The short name where there is one: Hong Kong, not Hong Kong SAR China.
    const names = locales.map((all) => all[`${two}-alt-short`] ?? all[two] ?? code)
    return [code, two, ...names].join('\t')
  })
  const notice = `# What states and territories are called in lists and headings. CLDR ${version()}, written by scripts/labels.ts; licence: LICENSES.md.`
  return `${notice}\ncode\tregion\tzh-Hant\tzh-Hans\ten\n${rows.toSorted().join('\n')}\n`
}

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== table()) {
    console.error('packs/world/labels/states.tsv differs from CLDR: run node scripts/labels.ts')
    process.exitCode = 1
  }
} else {
  writeFileSync(TARGET, table())
}
