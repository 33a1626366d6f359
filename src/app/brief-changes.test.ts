import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, desk, take } from './desk.ts'
import { correctionOf, type Judging, judge, tellingsWith } from './judging.ts'
import { reread } from './reread.ts'
import { viewThreads } from './view-threads.ts'

const NOW = '2026-01-20T00:00:00Z'
let dir = ''
let open: Desk
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'chancery-brief-')), 'desk')
  open = desk(dir, true)
  add(open, 'a', '法國總統1月16日訪問日本。', '2026-01-17')
})
afterEach(() => {
  open[Symbol.dispose]()
  rmSync(join(dir, '..'), { recursive: true })
})

function add(own: Desk, doc: string, text: string, published: string): void {
  const document = { doc, text, published, format: 'text' as const, outlet: null, url: null, title: null, author: null }
  take(own, [{ ...document, bytes: Buffer.from(text) }], NOW, null)
}

/** Changes the record through a connection of its own, as another process would, and tells the lines of the brief before and after. */
async function told(change: (other: Desk) => void, language: 'en' | 'zh-Hant' = 'en') {
  await using views = viewThreads(open)
  const given = { a: 'FRA', b: 'JPN', 'as-of': '2026-01-20' }
  const lines = async () => {
    await views.ready()
    const { body } = await views.ask({ name: 'brief', given, today: '2026-01-20', language }, 0, 10)
    const { sections } = JSON.parse(`${body}`) as {
      sections: readonly { id: string; lines: readonly { text: string }[] }[]
    }
    return sections.flatMap(({ id, lines: own }) => (id === 'happened' ? own.map(({ text }) => text) : []))
  }
  const before = await lines()
  using other = desk(dir)
  change(other)
  return { before, after: await lines() }
}

const VISIT = 'On 16 January 2026, France visited Japan.'
const judged = (other: Desk, rest: Pick<Judging, 'kind'> & Partial<Judging>) => {
  const ids = other.store.db
    .prepare("select id from event where type = 'CONSULT'")
    .all()
    .map(({ id }) => String(id))
  const asked = { ids: ids.slice(0, 1), correction: null, by: 'editor', why: 'checked', ...rest }
  return judge(other, tellingsWith(other, asked.ids), asked, NOW)
}

test('a corrected day changes the brief, and the correction undone changes it back', async () => {
  const { before, after } = await told((other) => {
    judged(other, { kind: 'corrected', correction: correctionOf('when=2026-01-15') })
  })
  expect(before).toEqual([VISIT])
  expect(after).toEqual([VISIT.replace('16', '15')])
  const undone = await told((other) => {
    const [row] = other.judgements.all()
    expect(row?.kind).toBe('corrected')
    const made = judged(other, { kind: 'confirmed' })
    judged(other, { kind: 'undone', ids: [made.id] })
  })
  expect(undone.after).toEqual(undone.before)
})

test('what is rejected, added or withdrawn is gone from the brief, or in it', async () => {
  const added = await told((other) => add(other, 'b', '法國總統1月18日譴責日本。', '2026-01-19'))
  expect(added.before).toEqual([VISIT])
  expect(added.after).toEqual([VISIT, 'On 18 January 2026, France condemned Japan.'])
  const withdrawn = await told((other) => other.sources.withdraw(other.sources.named('b')[0]?.seq ?? 0, '', NOW))
  expect(withdrawn.after).toEqual([VISIT])
  const rejected = await told((other) => judged(other, { kind: 'rejected' }))
  expect(rejected.after).toEqual([])
})

test('rows of the desk that name an actor anew are heeded after a new reading', async () => {
  const { before, after } = await told(() => {
    mkdirSync(join(dir, 'packs', 'world', 'names'), { recursive: true })
    writeFileSync(join(dir, 'packs', 'world', 'names', 'own.tsv'), 'code\ten\tzh\tzhs\nJPN\tNippon\t東瀛\t东瀛\n')
    using other = desk(dir)
    expect([...reread(other, () => new Date(NOW))]).toHaveLength(1)
  })
  expect(before).toEqual([VISIT])
  expect(after).toEqual([VISIT.replace('Japan', 'Nippon')])
})
