import { expect, test } from 'vitest'
import { guard } from './guarded.ts'

const PAGE = `<html><body><article>${'<p>甲國總理訪問乙國，與乙國總統會談兩小時，雙方簽署合作備忘錄並同意恢復部長級對話。</p>'.repeat(5)}</article></body></html>`

test('foreign formats are read in a thread of their own, plain ones without', async () => {
  await using reading = guard()
  expect(await reading.read('a.txt', Buffer.from('文'))).toMatchObject([{ text: '文' }])
  const [page] = await reading.read('a.html', Buffer.from(PAGE))
  expect(page).toMatchObject({ format: 'html', text: expect.stringContaining('甲國總理') })
  expect(await reading.read('a.docx', Buffer.from('no document'))).toMatchObject([{ fault: 'damaged' }])
})

test('a file that takes too long is left out with its thread, and the next one is read', async () => {
  await using quick = guard({ time: 1, memory: 512 })
  expect(await quick.read('a.html', Buffer.from(PAGE))).toMatchObject([
    { fault: 'hostile', detail: 'more than 0.001 s' },
  ])
  await using reading = guard({ time: 60_000, memory: 512 })
  expect(await reading.read('a.html', Buffer.from(PAGE))).toMatchObject([{ format: 'html' }])
})

test('a file that takes too much memory is left out too', async () => {
  await using small = guard({ time: 60_000, memory: 24 })
  const rows = `text\n${'"甲乙丙丁戊己庚辛"\n'.repeat(400_000)}`
  expect(await small.read('a.csv', Buffer.from(rows))).toMatchObject([{ fault: 'hostile' }])
  expect(await small.read('b.txt', Buffer.from('文'))).toMatchObject([{ text: '文' }])
})
