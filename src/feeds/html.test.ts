import { describe, expect, test } from 'vitest'
import { isFeedFault } from './arrival.ts'
import { html } from './html.ts'

const PARAGRAPHS = [
  '甲國總理五日訪問乙國，與乙國總統會談兩小時，雙方簽署三項合作備忘錄，並同意恢復中斷多年的部長級對話。',
  '乙國外交部表示，會談氣氛坦誠，雙方就區域安全、貿易與人員往來充分交換意見，後續由主管部門落實各項共識。',
  '分析人士指出，此行時機敏感，兩國關係能否就此回溫，仍須觀察下半年的高層互訪與關稅談判的進展而定。',
]
const page = (head = '', body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')) =>
  `<!doctype html><html lang="zh-Hant"><head><title>甲乙會談</title>${head}</head><body>
  <nav><ul><li><a href="/">首頁</a></li><li><a href="/w">國際</a></li></ul></nav>
  <article><h1>甲乙會談</h1>${body}</article><footer>版權所有</footer><script>document.title = 'changed'</script></body></html>`
const read = (content: string | Uint8Array, address: string | null = null) =>
  html('p.html', typeof content === 'string' ? Buffer.from(content) : content, address)
const only = (content: string | Uint8Array) => {
  const [one] = read(content)
  if (!one || isFeedFault(one)) throw new Error(`no document: ${JSON.stringify(one)}`)
  return one
}

test('the article without what stands around it, a blank line between paragraphs, scripts not run', () => {
  const { text, title, format } = only(page())
  for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph)
  expect(text).toContain(`${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`)
  expect(text).not.toMatch(/首頁|版權/)
  expect({ title, format }).toEqual({ title: '甲乙會談', format: 'html' })
})

describe('what the page declares', () => {
  test('in meta tags', () => {
    const head = `<meta property="article:published_time" content="2026-01-05T09:30:00+08:00">
      <meta property="og:site_name" content="某報"><meta name="author" content="某記者"><link rel="canonical" href="https://example.org/a/1">`
    expect(only(page(head))).toMatchObject({
      published: '2026-01-05',
      outlet: '某報',
      author: '某記者',
      url: 'https://example.org/a/1',
    })
  })
  test('in linked data, which counts more', () => {
    const data = {
      '@graph': [
        { '@type': 'WebPage' },
        {
          '@type': 'NewsArticle',
          datePublished: '2026-01-06',
          author: [{ name: '另一記者' }],
          publisher: { name: '另一報' },
        },
      ],
    }
    const head = `<meta name="date" content="2020-01-01"><script type="application/ld+json">${JSON.stringify(data)}</script>`
    expect(only(page(head))).toMatchObject({ published: '2026-01-06', author: '另一記者', outlet: '另一報' })
  })
  test('nothing, and then nothing is made up', () => {
    expect(only(page('<script type="application/ld+json">{broken</script>'))).toMatchObject({
      published: null,
      outlet: null,
      url: null,
    })
  })
  test('an address that is none of the web does not count', () => {
    expect(only(page('<link rel="canonical" href="javascript:alert(1)">')).url).toBeNull()
  })
})

test('Big5 and GB18030 pages are told by their content', () => {
  const gb = Buffer.from([
    0xd6, 0xd0, 0xb9, 0xfa, 0xcd, 0xe2, 0xbd, 0xbb, 0xb2, 0xbf, 0xb7, 0xa2, 0xd1, 0xd4, 0xc8, 0xcb,
  ])
  const words = Buffer.concat(Array.from({ length: 12 }, () => gb))
  const bytes = Buffer.concat([
    Buffer.from('<html><body><article><p>'),
    words,
    Buffer.from('</p><p>'),
    words,
    Buffer.from('</p></article></body></html>'),
  ])
  expect(only(bytes).text).toContain('中国外交部发言人')
})

test('no article is a fault, and depth is no danger', () => {
  expect(read('<html><body></body></html>')).toMatchObject([{ fault: 'no-article' }])
  const nested = (depth: number) =>
    page('', `${'<div>'.repeat(depth)}<p>${PARAGRAPHS.join('')}</p>${'</div>'.repeat(depth)}`)
  expect(read(nested(600))).toMatchObject([{ fault: 'no-article', detail: expect.stringContaining('nested') }])
  expect(only(nested(20)).text).toContain('甲國總理')
})

test.each(['x-a', 'main', 'svg><g', 'select', 'details', 'nobr'])(
  'depth of <%s> is seen before it is parsed',
  (name) => {
    const start = performance.now()
    expect(read(`<html><body>${`<${name}>`.repeat(100_000)}`)).toMatchObject([{ fault: 'no-article' }])
    expect(performance.now() - start).toBeLessThan(5000)
  },
)
