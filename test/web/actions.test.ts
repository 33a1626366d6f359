import { globSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, NO_BROWSER, type Stage, settled, stage, WITHIN } from './browser.ts'

interface Long<T> {
  readonly items: readonly T[]
  readonly total: number
}
interface Happening {
  readonly id: string
  readonly when: { readonly start: string; readonly end: string } | null
}

const textOf = (page: Page, selector: string) => page.locator(selector).first().innerText()

describe.skipIf(CHROMIUM === null)(`what one does in a browser${NO_BROWSER}`, WITHIN, () => {
  let at: Stage
  beforeAll(async () => {
    at = await stage()
  }, 180_000)
  afterAll(async () => {
    await at?.[Symbol.asyncDispose]()
  })

  test.each([
    ['zh-TW', 'zh-Hant', '文件'],
    ['zh-CN', 'zh-Hans', '文档'],
    ['en-GB', 'en', 'Documents'],
    ['ko-KR', 'en', 'Documents'],
  ])('a browser in %s is spoken to in %s', async (locale, lang, title) => {
    const { page } = await at.open('/documents', { locale })
    expect(await textOf(page, 'h1')).toBe(title)
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    await page.context().close()
  })

  test('the language is switched and kept; texts keep the script of their own', async () => {
    const { page } = await at.open('/documents')
    await page.locator('.settings select').first().selectOption('zh-Hant')
    await page.locator('h1', { hasText: '文件' }).waitFor()
    await page.reload()
    await settled(page)
    expect(await textOf(page, 'h1')).toBe('文件')
    expect(await page.locator('.doctitle').evaluateAll((all) => all.map((one) => one.getAttribute('lang')))).toEqual(
      (await at.ask<Long<{ readonly lang: string }>>('list?limit=50')).items.map(({ lang }) => lang),
    )
    await page.goto(`${at.address}/documents?lang=zh-Hans`)
    await page.locator('h1', { hasText: '文档' }).waitFor()
    await page.context().close()
  })

  test('the as-of day stands in the address, goes along with links, and back undoes it', async () => {
    const { page } = await at.open('/incidents')
    const totals = await Promise.all(
      ['incidents', 'incidents?as-of=2025-11-30'].map(async (path) => (await at.ask<Long<unknown>>(path)).total),
    )
    await page.getByText(`${totals[0]} incidents`).waitFor()
    await page.getByLabel('As of').fill('2025-11-30')
    await page.getByText(`${totals[1]} incidents`).waitFor()
    expect(totals[1]).toBeLessThan(totals[0] as number)
    expect(page.url()).toContain('as-of=2025-11-30')
    await page.getByRole('link', { name: 'Ledger' }).click()
    await page.locator('h1', { hasText: 'Ledger' }).waitFor()
    expect(page.url()).toContain('/ledger?as-of=2025-11-30')
    await page.goBack()
    await page.goBack()
    await page.getByText(`${totals[0]} incidents`).waitFor()
    await page.context().close()
  })

  test('j and k walk the findings of a document; the words shown are those of the text; x shows the derivation', async () => {
    const [doc] = (await at.ask<Long<{ readonly id: string }>>('search?q=actor:JPN')).items
    const { text, reading } = await at.ask<{
      readonly text: string
      readonly reading: { readonly events: readonly { readonly evidence: readonly { start: number; end: number }[] }[] }
    }>(`document?id=${doc?.id}`)
    const { page } = await at.open(`/document/${doc?.id.slice(7)}?show=events`)
    const starts = reading.events.map(({ evidence }) => Math.min(...evidence.map(({ start }) => start)))
    const first = reading.events[starts.indexOf(Math.min(...starts))]
    await page.keyboard.press('j')
    await page.locator('.card.at').waitFor()
    const words = await page.locator('.card.at .more > .passage').allInnerTexts()
    expect(words).toEqual(first?.evidence.map(({ start, end }) => text.slice(start, end).replace(/\s*\n\s*/g, '')))
    expect(await page.locator('[data-at]').count()).toBeGreaterThan(0)
    await page.keyboard.press('x')
    expect(await page.locator('.derivation code').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:zh|world)\/\S+:\d+$/)]),
    )
    const before = page.url()
    await page.keyboard.press('j')
    await page.waitForURL((url) => url.href !== before)
    await page.keyboard.press('k')
    await page.waitForURL(before)
    await page.context().close()
  })

  test('single keys do nothing in fields, while composing, and once they are switched off', async () => {
    const { page } = await at.open('/review')
    const composing =
      "window.dispatchEvent(new KeyboardEvent('keydown', { key: '1', isComposing: true, bubbles: true }))"
    const unended = "window.dispatchEvent(new KeyboardEvent('keydown', { key: '1', keyCode: 229, bubbles: true }))"
    for (const event of [composing, unended]) await page.evaluate(event)
    await page.keyboard.press('/')
    await page.keyboard.type('1?')
    expect(await page.getByRole('searchbox').inputValue()).toBe('1?')
    expect(page.url()).toContain('/review')
    await page.locator('h1').click()
    await page.keyboard.press('?')
    await page.getByLabel('Single keys are on').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('2')
    expect(page.url()).toContain('/review')
    await page.context().close()
  })

  test('the palette goes to pages, actors and documents by a few letters', async () => {
    const { page } = await at.open('/review')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('South Kor')
    await page.getByRole('option', { name: /South Korea\s*KOR/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: 'South Korea' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/actor/KOR')
    await page.context().close()
  })

  test('a pasted text is taken in and shows its events; a file too, and what cannot be read says why', async () => {
    const { page, faults } = await at.open('/add')
    await page.getByLabel('Paste a text').fill('法國總統馬克宏3月2日訪問巴西。法國將於下月對伊朗實施制裁。')
    await page.locator('.paste').getByLabel('Published').fill('2026-03-05')
    await page.locator('.paste').getByRole('button', { name: 'Add' }).click()
    await page.getByText('2 events').waitFor()
    await page.getByRole('list').getByRole('link', { name: /法國/ }).click()
    await page.locator('.card').first().waitFor()
    expect((await page.locator('.card').allInnerTexts()).join('\n')).toMatch(/France → Brazil[\s\S]*France → Iran/)
    await page.goto(`${at.address}/add`)
    await page.locator('input[type=file]').setInputFiles([
      { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('2026年3月4日，越南外長訪問印度。') },
      { name: 'b.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 broken') },
    ])
    await page.getByText('1 event', { exact: true }).waitFor()
    await page.locator('.progress .bad', { hasText: 'b.pdf' }).waitFor()
    expect((await page.locator('.progress .bad').innerText()).length).toBeGreaterThan('not read b.pdf '.length)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('an original is shown in a frame, where its scripts do not run and nothing is fetched', async () => {
    const called: string[] = []
    await using other = createServer((request, response) => {
      called.push(`${request.url}`)
      response.end()
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const paragraph = `<p>${'越南外交部發言人3月6日說，越南總理將於下月訪問印度，兩國將簽署一項防務協定。'.repeat(6)}</p>`
    const html = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>總理將訪印度</title><article><h1>總理將訪印度</h1>
${paragraph}<script>document.querySelector('h1').textContent = 'ran'</script><img src="http://127.0.0.1:${port}/x.png"></article></html>`
    const { page, faults } = await at.open('/add')
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(html) }])
    await page.locator('.progress a').click()
    await page.getByRole('button', { name: 'Original as it arrived' }).click()
    const heading = page.frameLocator('iframe.original').locator('h1')
    await heading.waitFor()
    expect(await heading.innerText()).toBe('總理將訪印度')
    expect(called).toEqual([])
    expect(faults.join('\n')).toMatch(/Blocked script execution|Content Security Policy/)
    await page.context().close()
  })

  test('a pair is decided by key, stands in the history, and is undone', async () => {
    const { total } = await at.ask<Long<unknown>>('review')
    const { page } = await at.open('/review')
    const history = page.locator('.history li')
    await page.getByText(`1 of ${total}`).waitFor()
    const words = await textOf(page, '.account .passage')
    await page.keyboard.press('d')
    await history.first().waitFor()
    expect(await history.first().innerText()).toContain('different')
    expect(await history.first().innerText()).toContain(words)
    await page.getByText(`1 of ${total - 1}`).waitFor()
    expect((await at.ask<Long<{ kind: string; state: string }>>('judge')).items).toMatchObject([
      { kind: 'different', state: 'holds' },
    ])
    await page.keyboard.press('u')
    await page.getByText(`1 of ${total}`).waitFor()
    expect((await at.ask<Long<{ state: string }>>('judge')).items[0]).toMatchObject({ state: 'withdrawn' })
    expect(await textOf(page, '.account .passage')).toBe(words)
    await page.context().close()
  })

  test('a day that is corrected stands in the incident', async () => {
    const { items } =
      await at.ask<Long<Happening & { accounts: readonly { id: string; event: string }[] }>>('incidents?limit=1000')
    const one = items.find(({ accounts, when }) => accounts.length === 1 && when?.start?.length === 10)
    const [account] = one?.accounts ?? []
    const { page } = await at.open(`/document/${account?.id.slice(7)}?at=events.${account?.event}`)
    const card = page.locator('.card.at')
    await card.getByRole('button', { name: 'Correct' }).click()
    await card.getByLabel('Day').fill('2025-10-03')
    await card.getByLabel('to').fill('2025-10-03')
    await card.getByRole('button', { name: 'Record' }).click()
    await card.getByText('Recorded').waitFor()
    await page.goto(`${at.address}/incident/${account?.event}`)
    await page.locator('.meta .days', { hasText: '2025-10-03' }).waitFor()
    expect((await at.ask<Long<Happening>>(`incidents?id=${account?.event}`)).items[0]?.when?.start).toBe('2025-10-03')
    await page.context().close()
  })

  test('what is rejected is void in the ledger, with who struck it out, and stands again once that is undone', async () => {
    const ledger = 'ledger?as-of=2026-01-10&limit=1000'
    type Announced = { id: string; fate: string; said: readonly { id: string; event: string }[] }
    const { items } = await at.ask<Long<Announced>>(ledger)
    const one = items.find(({ fate, said }) => fate === 'open' && said.length === 1)
    const fate = async () => (await at.ask<Long<Announced>>(ledger)).items.find(({ id }) => id === one?.id)?.fate
    const { page } = await at.open(`/document/${one?.said[0]?.id.slice(7)}?at=events.${one?.said[0]?.event}`)
    const card = page.locator('.card.at')
    await card.getByRole('button', { name: 'Reject' }).click()
    await card.getByText('Recorded').waitFor()
    await page.goto(`${at.address}/ledger?as-of=2026-01-10&fate=void`)
    await page.locator('table button[aria-expanded=false]').click()
    await page.locator('.said', { hasText: 'rejected' }).waitFor()
    expect(await fate()).toBe('void')
    await page.locator('.said').getByRole('button').click()
    await page.getByText('No entries.').waitFor()
    expect(await fate()).toBe('open')
    await page.context().close()
  })

  test('a search is saved and found again', async () => {
    const { page } = await at.open('/documents?q=出口管制')
    await page.getByRole('button', { name: 'Save search' }).click()
    await page.getByRole('link', { name: 'Saved searches' }).click()
    await page.getByRole('link', { name: '出口管制' }).click()
    await page.locator('h1', { hasText: '出口管制' }).waitFor()
    expect(await page.locator('.snippet mark').count()).toBeGreaterThan(0)
    const { items } = await at.ask<Long<{ readonly id: string; readonly query: string }>>('saved')
    expect(items.map(({ query }) => query)).toEqual(['出口管制'])
    await page.getByRole('link', { name: 'Saved searches' }).click()
    const feed = await page.getByRole('link', { name: 'Atom feed' }).getAttribute('href')
    expect(await (await fetch(at.address + feed)).text()).toContain(`urn:chancery:search:${items[0]?.id}`)
    await page.getByRole('button', { name: 'Delete: 出口管制' }).click()
    await page.getByText('No saved searches yet.').waitFor()
    await page.context().close()
  })

  test('a timeline goes beyond the day, its marks lead to their incidents, and it is handed out as it is seen', async () => {
    const { page, faults } = await at.open('/relations/CHN/KOR?as-of=2025-12-31')
    const { items } = await at.ask<Long<{ readonly incident: string; readonly status: string }>>(
      'chart/timeline?a=CHN&b=KOR&as-of=2025-12-31&format=json',
    )
    const ahead = items.find(({ status }) => status === 'ahead')
    expect(ahead).toBeDefined()
    const chart = page.locator('section', { has: page.getByRole('heading', { name: 'Timeline' }) }).first()
    expect(await chart.locator('svg a').count()).toBe(items.length)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'SVG', exact: true }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).not.toMatch(/class=|var\(|<style/)
    const path = `/incident/${ahead?.incident.split('#')[1]}`
    await chart.locator(`svg a[href^="${path}"]`).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === path)
    expect(new URL(page.url()).searchParams.get('as-of')).toBe('2025-12-31')
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('points of view say who tells and who leaves out, and show the words of one', async () => {
    const { page } = await at.open('/relations/CHN/KOR')
    const views = page.locator('.views')
    await views.getByRole('table').waitFor()
    const [, ...tellers] = (
      await at.ask<Long<{ readonly views?: readonly { readonly told: string }[] }>>('views?dyad=CHN-KOR')
    ).items
    const told = tellers.flatMap((one) => one.views ?? [])
    expect(await views.locator('td', { hasText: 'left out' }).count()).toBe(
      told.filter((one) => one.told === 'left out').length,
    )
    await views.locator('td button').first().click()
    expect(await views.locator('.chosen .passage').first().innerText()).not.toBe('')
    expect(page.url()).toMatch(/view=\d+\.\d+/)
    await page.context().close()
  })

  test.each([
    ['DOCX', 'PK'],
    ['PDF', '%PDF'],
  ])('a brief comes as %s in one click', async (name, start) => {
    const { page } = await at.open('/brief/CHN/KOR?as-of=2026-01-20')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`brief.${name.toLowerCase()}`)
    expect(
      readFileSync(await download.path())
        .subarray(0, start.length)
        .toString(),
    ).toBe(start)
    await page.context().close()
  })

  test('a chart is given as table, drawing and picture', async () => {
    const { page } = await at.open('/relations/CHN/JPN')
    const given = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).first().click(),
      ])
      return readFileSync(await download.path())
    }
    const rows = (await given('CSV')).toString('utf8').trim().split('\r\n')
    const { items } = await at.ask<Long<{ periods: readonly unknown[] }>>('relations?a=CHN&b=JPN')
    expect(rows).toHaveLength(1 + items.reduce((n, { periods }) => n + periods.length, 0))
    const svg = (await given('SVG')).toString('utf8')
    expect(svg).toMatch(/^<svg[\s\S]*China toward Japan[\s\S]*<\/svg>$/)
    expect(svg).not.toMatch(/class=|var\(/)
    expect((await given('PNG')).subarray(1, 4).toString()).toBe('PNG')
    await page.context().close()
  })
})

test('the first page is under 250 kB compressed', () => {
  const dist = join(dirname(dirname(import.meta.dirname)), 'dist', 'web')
  const files = globSync('{index.html,assets/index-*}', { cwd: dist })
  expect(files.length).toBeGreaterThanOrEqual(3)
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
  expect(bytes).toBeLessThan(250_000)
})
