import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, NO_BROWSER, type Stage, stage, violations } from './browser.ts'

interface Long<T> {
  readonly items: readonly T[]
  readonly total: number
}
interface Doc {
  readonly id: string
  readonly title: string
}
interface Happening {
  readonly id: string
  readonly accounts: readonly { readonly words: readonly string[] }[]
}

interface Told {
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly lines: readonly { readonly text: string }[] }[]
}

/** What a page must show, as the API says it. */
type Shown = (at: Stage) => Promise<readonly string[]>
const placeOf = (id: string) => id.replace('sha256:', '').slice(0, 12)
const newest = (at: Stage) => at.ask<Long<Doc>>('list?limit=1')
const most = async (at: Stage) => {
  const { items } = await at.ask<Long<Happening>>('incidents?limit=1000')
  return items.toSorted((a, b) => b.accounts.length - a.accounts.length)[0] as Happening
}

const PAGES: readonly (readonly [string, (at: Stage) => Promise<string> | string, Shown])[] = [
  [
    'today',
    () => '/?as-of=2026-01-10',
    async (at) => {
      const { incidents, documents } =
        await at.ask<Record<'incidents' | 'documents', Long<Doc>>>('today?as-of=2026-01-10')
      return [`${incidents.total}`, documents.items[0]?.title ?? '']
    },
  ],
  ['documents', () => '/documents', async (at) => [(await newest(at)).items[0]?.title ?? '', '27 documents']],
  [
    'search',
    () => '/documents?q=出口管制',
    async (at) => (await at.ask<Long<Doc>>('search?q=出口管制')).items.map(({ title }) => title),
  ],
  [
    'document',
    async (at) => `/document/${placeOf((await newest(at)).items[0]?.id ?? '')}?at=positions.0`,
    async (at) => {
      const [doc] = (await newest(at)).items
      const { text } = await at.ask<{ readonly text: string }>(`document?id=${doc?.id}`)
      return text.split('\n').filter((line) => line.trim() !== '')
    },
  ],
  [
    'incidents',
    () => '/incidents?limit=40',
    async (at) => [`${(await at.ask<Long<unknown>>('incidents')).total} incidents`],
  ],
  [
    'incident',
    async (at) => `/incident/${(await most(at)).id.split('#')[1]}`,
    async (at) => (await most(at)).accounts.flatMap(({ words }) => words),
  ],
  ['relations', () => '/relations', () => Promise.resolve(['China ↔ Japan'])],
  ['dyad', () => '/relations/CHN/JPN', () => Promise.resolve(['China toward Japan', 'Japan toward China', '2025-11'])],
  [
    'brief',
    () => '/brief/CHN/JPN?as-of=2026-01-15',
    async (at) => {
      const { title, sections } = await at.ask<Told>('brief?a=CHN&b=JPN&as-of=2026-01-15&lang=en')
      return [title, ...sections.flatMap(({ heading, lines }) => [heading, lines[0]?.text ?? ''])]
    },
  ],
  ['actor', () => '/actor/KOR', () => Promise.resolve(['South Korea', '韩国', 'China'])],
  ['triangle', () => '/triangle/CHN/JPN/KOR', () => Promise.resolve(['romantic triangle', '2026-01', 'pivot'])],
  ['network', () => '/network', () => Promise.resolve(['Blocs', 'Ties out of line'])],
  ['map', () => '/map', () => Promise.resolve(['Not on the map', 'Natural Earth'])],
  ['issues', () => '/issues', () => Promise.resolve(['the one-China principle and policy'])],
  ['ledger', () => '/ledger?as-of=2026-01-15', () => Promise.resolve(['overdue', 'met'])],
  ['calendar', () => '/ledger?as=calendar&as-of=2026-01-15', () => Promise.resolve(['January 2026', 'met'])],
  ['disagreements', () => '/disagreements', () => Promise.resolve(['Which day', '2026-01-04', '2026-01-05'])],
  [
    'review',
    () => '/review',
    async (at) => {
      const { items, total } = await at.ask<Long<Happening>>('review')
      return [`1 of ${total}`, ...(items[0]?.accounts[0]?.words ?? [])]
    },
  ],
  ['add', () => '/add', () => Promise.resolve(['Nothing added yet.'])],
  ['saved', () => '/saved', () => Promise.resolve(['No saved searches yet.'])],
]

describe.skipIf(CHROMIUM === null)(`pages in a browser${NO_BROWSER}`, () => {
  let at: Stage
  beforeAll(async () => {
    at = await stage()
  })
  afterAll(async () => {
    await at?.[Symbol.asyncDispose]()
  })

  test.each(PAGES)('%s shows what the API says, is accessible, and fits 360 pixels', async (_, path, shown) => {
    const { page, faults } = await at.open(await path(at))
    const text = (await page.locator('main').innerText()).replace(/\s+/g, '')
    for (const words of await shown(at)) expect(text).toContain(words.replace(/\s+/g, ''))
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    const room = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(room).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('what does not exist says what to do', async () => {
    const { page } = await at.open('/document/ffffffffffff')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/ffffffffffff[\s\S]+\w{4}/)
    await page.goto(`${at.address}/nowhere`)
    expect(await page.locator('main').innerText()).toContain('There is no such page.')
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)('colours of the text page in %s stand out enough', async (colorScheme) => {
    const [doc] = (await newest(at)).items
    const { page } = await at.open(`/document/${placeOf(doc?.id ?? '')}?show=events,positions,figures,voices,links`, {
      colorScheme,
    })
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})
