/**
 * Writes packs/world/cldr.tsv: the Chinese names of all ISO 3166-1 states and territories (and Kosovo, as XKX),
 * taken from the CLDR locales zh-Hant, zh-Hant-HK and zh; and packs/world/names/states.tsv: what each is called, from
 * en, zh-Hant and zh. With `--check` it writes nothing and exits 1 if a file differs from what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Converter } from 'opencc-js/t2cn'
import { STATES, type Territories, territories, version } from './alpha.ts'

const LOCALES = ['zh-Hant', 'zh-Hant-HK', 'zh'] as const
const TARGET = new URL('../packs/world/cldr.tsv', import.meta.url)
const LABELS = new URL('../packs/world/names/states.tsv', import.meta.url)
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

/** States whose English name takes an article in a sentence. */
const WITH_ARTICLE = new Set(
  'ARE BHS CAF COD COG COK COM CYM DOM FLK FRO GBR GMB IMN MDV MHL MNP NLD PHL PYF SLB SYC TCA USA VAT VGB VIR'.split(
    ' ',
  ),
)
/** English names that CLDR writes for lists of countries, not for sentences. */
const IN_ENGLISH: ReadonlyMap<string, string> = new Map([
  ['COD', 'Democratic Republic of the Congo'],
  ['COG', 'Republic of the Congo'],
  ['TUR', 'Turkey'],
  ['TLS', 'East Timor'],
  ['VAT', 'Holy See'],
])

/** What each is called in three languages, one a line, sorted by code; the short name where CLDR has one. */
function labels(): string {
  const [en, hant, hans] = ['en', 'zh-Hant', 'zh'].map(territories) as [Territories, Territories, Territories]
  const bare = (name: string) => SOVEREIGN.exec(name)?.[1] ?? SOVEREIGN.exec(name)?.[2] ?? name
  const read = table()
  const rows = STATES
    // Whose name is never read is never told.
    .filter(({ code }) => read.includes(`\n${code}\t`))
    .flatMap(({ two, code }) => {
      const plain = IN_ENGLISH.get(code) ?? en[`${two}-alt-short`] ?? en[two]
      if (!plain) return []
      const english = code === 'USA' ? 'United States' : code === 'GBR' ? 'United Kingdom' : plain
      const name = english.replace(' & ', ' and ')
      return [
        [
          code,
          `${WITH_ARTICLE.has(code) ? 'the ' : ''}${name}`,
          bare(hant[two] ?? ''),
          bare(hans[two] ?? ''),
          two,
        ].join('\t'),
      ]
    })
  const notice = `# What states are called. Written by scripts/cldr-states.ts from CLDR ${version()}; licence: ../LICENSES.md.`
  return `${notice}\ncode\ten\tzh\tzhs\tregion\n${rows.toSorted().join('\n')}\n`
}

for (const [file, text] of [
  [TARGET, table()],
  [LABELS, labels()],
] as const) {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file.pathname} differs from CLDR: run node scripts/cldr-states.ts`)
    process.exitCode = 1
  }
}
