import { describe, expect, test } from 'vitest'
import { feed } from './feed.ts'

const read = (content: string) => feed('f.xml', Buffer.from(content))

describe('entries with their own day, address and fullest text', () => {
  test('of RSS', () => {
    const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>某報</title>
      <item><title>甲訪乙</title><link>https://example.org/1</link><pubDate>Mon, 05 Jan 2026 09:00:00 +0800</pubDate>
      <description>摘要</description><content:encoded><![CDATA[<p>甲國訪問乙國。</p><p>雙方會談。</p>]]></content:encoded></item>
      <item><title>無文</title></item></channel></rss>`
    expect(read(xml)).toMatchObject([
      {
        title: '甲訪乙',
        outlet: '某報',
        url: 'https://example.org/1',
        published: '2026-01-05',
        text: '甲國訪問乙國。\n\n雙方會談。',
      },
      { fault: 'no-text', place: ':2' },
    ])
  })
  test('of Atom', () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>某社</title><id>f</id><updated>2026-01-05T00:00:00Z</updated>
      <entry><id>tag:1</id><title>題</title><link href="https://example.org/2"/><updated>2026-01-06T00:00:00Z</updated>
      <published>2026-01-05T01:00:00Z</published><author><name>某人</name></author><summary>乙抗議。</summary></entry></feed>`
    expect(read(xml)).toMatchObject([
      {
        doc: 'tag:1',
        author: '某人',
        outlet: '某社',
        url: 'https://example.org/2',
        published: '2026-01-05',
        text: '乙抗議。',
      },
    ])
  })
  test('of a JSON feed', () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: '某站',
      items: [{ id: '7', content_text: '丙制裁丁。', date_published: '2026-01-04T00:00:00Z' }],
    }
    expect(read(JSON.stringify(json))).toMatchObject([
      { doc: '7', outlet: '某站', published: '2026-01-04', text: '丙制裁丁。' },
    ])
  })
})

test('entities of its own are not expanded: neither files nor laughs', () => {
  const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const xml = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>
    <rss version="2.0"><channel><title>t</title><item><title>x</title><description>文&l12;&f;</description></item></channel></rss>`
  const shown = JSON.stringify(read(xml))
  expect(shown.length).toBeLessThan(2000)
  expect(shown).not.toMatch(/root:/)
})

test('what is no feed is a fault', () => {
  expect(read('<p>no feed</p>')).toMatchObject([{ fault: 'no-text' }])
})
