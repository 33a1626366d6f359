/**
 * Writes packs/world/cldr.tsv: the Chinese names of all ISO 3166-1 states and territories (and Kosovo, as XKX),
 * taken from the CLDR locales zh-Hant, zh-Hant-HK and zh. With `--check` it writes nothing and exits 1 if the
 * file differs from what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Converter } from 'opencc-js/t2cn'
import { STATES, territories, version } from './alpha.ts'

const LOCALES = ['zh-Hant', 'zh-Hant-HK', 'zh'] as const
const TARGET = new URL('../packs/world/cldr.tsv', import.meta.url)
const HEADER = 'code\tkind\tzh\tmembers\tfrom\tto\tsource'

/** Names that are also read as something else in running text, by alpha-3 code. */
const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ['CAF', '中非'],
  ['IMN', '曼島'],
])

/** Sovereign's names that CLDR puts before a territory's own name. */
const SOVEREIGN = /^中國(.+)特別行政區$|^中国(.+)特别行政区$/

/** The name if it can be matched in text: no brackets, spaces or hyphens, and not ambiguous; else null. */
function usable(code: string, name: string): string | null {
  const match = SOVEREIGN.exec(name)
  const bare = match?.[1] ?? match?.[2] ?? name
  if (/[^\p{Script=Han}]/u.test(bare)) return null
  return AMBIGUOUS.get(code) === bare ? null : bare
}

/** All rows, one a code, sorted by code. A name that differs only by script from an earlier one is left out. */
function table(): string {
  const fold = Converter({ from: 't', to: 'cn' })
  const locales = LOCALES.map(territories)
  const rows = STATES.flatMap(({ two, code }) => {
    const forms = new Map<string, string>()
    for (const key of [two, `${two}-alt-short`, `${two}-alt-variant`]) {
      for (const names of locales) {
        const form = usable(code, names[key] ?? ' ')
        if (form !== null && !forms.has(fold(form))) forms.set(fold(form), form)
      }
    }
    return forms.size === 0 ? [] : [`${code}\tname\t${[...forms.values()].join(' ')}\t\t\t\tCLDR ${version()}`]
  })
  const notice = '# Names of states and territories. Written by scripts/cldr-states.ts; licence: LICENSES.md.'
  return `${notice}\n${HEADER}\n${rows.toSorted().join('\n')}\n`
}

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== table()) {
    console.error('packs/world/cldr.tsv differs from CLDR: run node scripts/cldr-states.ts')
    process.exitCode = 1
  }
} else {
  writeFileSync(TARGET, table())
}
