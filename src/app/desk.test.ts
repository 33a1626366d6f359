import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Arrival, UNKNOWN } from '../feeds/arrival.ts'
import { integrityFaults } from '../store/open.ts'
import { canonicalUrl, type Desk, desk, take } from './desk.ts'
import { exported, importStream } from './exchange.ts'
import { intake } from './intake.ts'
import { parseQuery } from './query.ts'
import { reread } from './reread.ts'

const root = mkdtempSync(join(tmpdir(), 'chancery-desk-'))
afterAll(() => rmSync(root, { recursive: true }))

const NOW = '2026-01-15T00:00:00.000Z'
const HANT =
  '法國總統馬克宏12日訪問日本，與日本首相高市早苗會談，雙方簽署合作備忘錄。法國外交部表示，會談就印太情勢、能源安全與供應鏈交換意見，並同意定期舉行部長級對話。日本外務省說，兩國將加強國防產業合作。'
const HANS =
  '法国总统马克宏12日访问日本，与日本首相高市早苗会谈，双方签署合作备忘录。法国外交部表示，会谈就印太情势、能源安全与供应链交换意见，并同意定期举行部长级对话。日本外务省说，两国将加强国防产业合作。'
const arrival = (doc: string, text: string, more: Partial<Arrival> = {}): Arrival => ({
  ...{ doc, format: 'text', bytes: Buffer.from(text), text, ...UNKNOWN },
  ...more,
})
const kinds = (open: Desk, ...documents: readonly Arrival[]) =>
  take(open, documents, NOW, '2026-01-15').map((one) => (one.kind === 'copy' ? one.why : one.kind))
const find = (open: Desk, text: string) => open.search.find(parseQuery(text, open.fold), 10, 0).seqs

describe('what comes in', () => {
  let open: Desk
  beforeAll(() => {
    open = desk(join(root, 'in'), true)
  })
  afterAll(() => open[Symbol.dispose]())

  test('is new once, known after that, and a copy under another name', () => {
    expect(kinds(open, arrival('a', HANT))).toEqual(['new'])
    expect(kinds(open, arrival('a', HANT))).toEqual(['known'])
    expect(kinds(open, arrival('b', HANT))).toEqual(['bytes'])
    expect(kinds(open, arrival('c', HANT, { bytes: Buffer.from(`\ufeff${HANT}`) }))).toEqual(['text'])
    expect(open.sources.count()).toEqual({ sources: 1, copies: 2, withdrawn: 0 })
    expect(open.sources.named('c').map(({ doc }) => doc)).toEqual(['a'])
  })
  test('in the other script, or with small edits, is a copy; other words are new', () => {
    expect(kinds(open, arrival('hans', HANS), arrival('edited', HANT.replace('表示', '指出')))).toEqual([
      'alike',
      'alike',
    ])
    expect(kinds(open, arrival('other', HANT.slice(0, 30)))).toEqual(['new'])
  })
  test('like another one in all but the states that it is about is new', () => {
    const [one, other] = ['越南', '寮國'].map((name) =>
      HANT.replaceAll('日本', name).replaceAll('馬克宏', '').replace('能源安全', '糧食'),
    )
    expect(kinds(open, arrival('form1', one as string), arrival('form2', other as string))).toEqual(['new', 'new'])
    expect(kinds(open, arrival('form3', `${other}（完）`))).toEqual(['alike'])
  })
  test('of the same address is a copy where it says the same; a page that now says something else is new', () => {
    const url = 'https://example.org/note'
    const short = '挪威外交大臣週三在奧斯陸會見冰島外長，雙方談到漁業與北極航道。'
    expect(kinds(open, arrival('n1', short, { url }))).toEqual(['new'])
    expect(kinds(open, arrival('n2', short.replace('週三', '3日'), { url: `${url}?utm_source=x` }))).toEqual(['url'])
    expect(kinds(open, arrival('n3', '越南總理抵達寮國訪問，簽署鐵路合作協定。', { url }))).toEqual(['new'])
  })
  test('short, and different in nothing but script, width and marks, is a copy', () => {
    expect(kinds(open, arrival('s1', '歐盟宣布對緬甸軍方實施制裁。'))).toEqual(['new'])
    expect(kinds(open, arrival('s2', '欧盟宣布，对缅甸军方实施制裁！'))).toEqual(['alike'])
    expect(kinds(open, arrival('s3', '歐盟宣布對緬甸軍方解除制裁。'))).toEqual(['new'])
  })
  test('keeps its bytes, and is found in either script with what was read in it', () => {
    const [source] = open.sources.named('a')
    expect(Buffer.from(open.sources.original(open.sources.originalOf(source?.seq ?? 0)) ?? []).toString()).toBe(HANT)
    for (const query of ['會談', '会谈', '「能源安全與供應鏈」', 'actor:FRA type:CONSULT', '合作 備忘'])
      expect(find(open, query), query).toContain(source?.seq)
    expect(find(open, '會談 actor:BRA')).toEqual([])
  })
  test('is found by its name, though ids begin so, else by the beginning of its id', () => {
    const start = open.sources.named('n1')[0]?.id.slice('sha256:'.length, 'sha256:'.length + 6) ?? ''
    expect(open.sources.named(start).map(({ doc }) => doc)).toEqual(['n1'])
    take(open, [arrival(start, '秘魯總統昨天抵達玻利維亞訪問。')], NOW, null)
    expect(open.sources.named(start).map(({ doc }) => doc)).toEqual([start])
  })
  test('once withdrawn stays so: not found, not taken again, and kept', () => {
    const [source] = open.sources.named('a')
    open.sources.withdraw(source?.seq ?? 0, '誤收', NOW)
    expect(find(open, '能源安全')).toEqual([])
    expect(kinds(open, arrival('d', HANT))).toEqual(['withdrawn'])
    expect(open.sources.text(source?.seq ?? 0)).toBe(HANT)
  })
  test('without a day of its own or in its text is of the day on which its file was made', () => {
    const more = { made: '2025-12-01' }
    take(open, [arrival('made', '德國總理昨天訪問荷蘭。', more)], NOW, null)
    expect(open.sources.named('made')[0]).toMatchObject({ published: '2025-12-01', publishedBasis: 'metadata' })
    take(open, [arrival('dated', ' date 2026-01-02 \n德國總理昨天訪問丹麥。', more)], NOW, null)
    expect(open.sources.named('dated')[0]).toMatchObject({ published: '2026-01-02', publishedBasis: 'stated' })
  })
  test('is all or nothing within one call', () => {
    const bad = arrival('bad', '美國宣布制裁伊朗。', { format: null as never })
    expect(() => take(open, [arrival('good', '美國宣布制裁俄羅斯。'), bad], NOW, null)).toThrow()
    expect(open.sources.named('good')).toEqual([])
    expect(integrityFaults(open.store)).toEqual([])
  })
})

test('files, folders and lines come in together; faults name their place, and a second run knows all', async () => {
  const dir = join(root, 'files')
  mkdirSync(join(dir, 'below'), { recursive: true })
  writeFileSync(join(dir, 'a.txt'), '法國總統訪問日本。')
  writeFileSync(
    join(dir, 'below', 'b.jsonl'),
    '{"doc":"l1","text":"美國制裁伊朗。"}\n{"doc":"l2"}\n\n{"doc":"l3","text":"俄羅斯抗議。"}\n',
  )
  writeFileSync(join(dir, 'c.md'), '---\ntitle: 題\n---\n中國宣布對日本實施出口管制。\n')
  writeFileSync(join(dir, 'd.png'), 'no text')
  using open = desk(join(root, 'files-desk'), true)
  const run = async () => {
    const told: string[] = []
    const options = { published: null, stdin: () => process.stdin, now: () => new Date(NOW), isStopped: () => false }
    for await (const one of intake(open, [dir, join(root, 'nowhere')], options))
      told.push(
        'source' in one
          ? `${one.kind} ${one.source.doc}`
          : 'fault' in one
            ? `${one.fault} ${one.where.slice(root.length)}`
            : one.kind,
      )
    return told
  }
  expect((await run()).sort()).toEqual([
    'missing /nowhere',
    'new a.txt',
    'new c.md',
    'new l1',
    'new l3',
    'no-text /files/below/b.jsonl:2',
  ])
  expect((await run()).filter((one) => one.startsWith('new'))).toEqual([])
})

test('a row of the user counts at the next reading, which shows what it changes', () => {
  const dir = join(root, 'rows')
  {
    using open = desk(dir, true)
    take(open, [arrival('a', '甲乙丙共和國總統5日訪問法國。')], NOW, '2026-01-15')
    expect([...reread(open, () => new Date(NOW))]).toEqual([])
  }
  mkdirSync(join(dir, 'packs', 'world'), { recursive: true })
  writeFileSync(
    join(dir, 'packs', 'world', 'organisations.tsv'),
    'code\tkind\tzh\tmembers\tfrom\tto\tsource\nXYZ\tname\t甲乙丙共和國\t\t\t\ttest\n',
  )
  using open = desk(dir)
  expect(open.readings.countStale(open.engine())).toBe(1)
  const [change] = [...reread(open, () => new Date(NOW))]
  expect(change?.added.join()).toContain('XYZ')
  expect([...reread(open, () => new Date(NOW))]).toEqual([])
})

test('export and import carry the whole record over; twice changes nothing', async () => {
  using open = desk(join(root, 'from'), true)
  take(
    open,
    [
      arrival('a', HANT, { outlet: '某報' }),
      arrival('b', HANS),
      arrival('c', '美國宣布制裁伊朗。', { published: '2026-01-02' }),
    ],
    NOW,
    null,
  )
  open.sources.withdraw(2, '誤收', NOW)
  open.store.db.exec(`insert into judgement (kind, subject, content, at) values ('same', '[1,2]', '{}', '${NOW}')`)
  const lines = [...exported(open)]
  using other = desk(join(root, 'to'), true)
  const run = async () => {
    let added = 0
    for await (const { isNew, fault } of importStream(other, [Buffer.from(lines.join('\n'))] as never)) {
      expect(fault).toBeNull()
      added += Number(isNew)
    }
    return added
  }
  expect(await run()).toBe(lines.length)
  expect([...exported(other)]).toEqual(lines)
  expect(await run()).toBe(0)
  const faults = []
  for await (const { fault } of importStream(other, [Buffer.from('{"a":1}\nx\n')] as never)) faults.push(fault)
  expect(faults).toEqual([expect.stringContaining('"desk"'), expect.any(String)])
})

test('addresses are compared without what does not name the page', () => {
  expect(canonicalUrl('https://www.example.org/a/?utm_source=x&id=3#top')).toBe('https://example.org/a/?id=3')
  expect(canonicalUrl('https://example.org/a/')).toBe('https://example.org/a')
  expect(canonicalUrl('no address')).toBe('no address')
  expect(canonicalUrl(null)).toBeNull()
})
