import { expect, test } from 'vitest'
import type { Disagreement } from '../books/disagreements.ts'
import type { Fate } from '../books/fate.ts'
import type { Agreement, AgreementKind, ChannelChange, Link, Stance } from '../reading/finding.ts'
import type { Genre } from '../reading/genre.ts'
import type { Status } from '../reading/reading.ts'
import { terms as en } from './en.ts'
import { terms as zhHans } from './zh-hans.ts'
import { terms as zhHant } from './zh-hant.ts'

type Words<Code extends string> = Readonly<Record<Code, string>>

/** What has no name here does not compile. */
const named = (terms: typeof en) => ({
  status: terms.status satisfies Words<Status>,
  stance: terms.stance satisfies Words<Stance>,
  fate: terms.fate satisfies Words<Fate>,
  differ: terms.differ satisfies Words<Disagreement['what']>,
  genre: terms.genre satisfies Words<Genre>,
  agreement: terms.agreement satisfies Words<AgreementKind | Agreement['state']>,
  change: terms.change satisfies Words<ChannelChange>,
  link: terms.link satisfies Words<Link['kind']>,
})

test.each([
  ['en', en],
  ['zh-Hant', zhHant],
  ['zh-Hans', zhHans],
])('%s has a name for every code, and for each another one', (_, terms) => {
  for (const [table, words] of Object.entries(named(terms))) {
    const all = Object.values(words)
    expect(all.filter((word) => word.trim() === '')).toEqual([])
    expect(new Set(all).size, table).toBe(all.length)
  }
  expect(Object.keys(terms).sort()).toEqual(Object.keys(en).sort())
  for (const [table, words] of Object.entries(terms))
    expect(Object.keys(words).sort(), table).toEqual(Object.keys(en[table as keyof typeof en]).sort())
})
