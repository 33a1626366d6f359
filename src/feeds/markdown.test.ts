import { expect, test } from 'vitest'
import { markdown } from './markdown.ts'

const read = (content: string) => [...markdown('note.md', Buffer.from(content))]

test('front matter tells what it knows; marks go, words stay', () => {
  const [one] = read(
    '---\ntitle: "峰會筆記"\ndate: 2026-01-05\nsource: 某報\nurl: https://example.org/a\n---\n# 會談\n\n- 雙方**簽署**[備忘錄](https://x.y/z)。\n> 引文_底線_照舊\n',
  )
  expect(one).toMatchObject({
    format: 'markdown',
    title: '峰會筆記',
    published: '2026-01-05',
    outlet: '某報',
    url: 'https://example.org/a',
    text: '會談\n\n雙方簽署備忘錄。\n引文_底線_照舊',
  })
})

test('a day that the calendar has not is no day', () => {
  expect(read('---\ndate: 2026-02-30\n---\n文\n')[0]).toMatchObject({ published: null })
})

test('nothing but front matter is empty', () => {
  expect(read('---\ntitle: x\n---\n')).toEqual([{ fault: 'empty', place: '', detail: '' }])
})
