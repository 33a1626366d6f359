import { expect, test } from 'vitest'
import { email } from './email.ts'

const b64 = (text: string) => Buffer.from(text).toString('base64')

test('subject, sender, day and text, whatever the encodings', async () => {
  const mail = [
    `Subject: =?UTF-8?B?${b64('峰會快訊')}?=`,
    `From: =?UTF-8?B?${b64('某通訊社')}?= <desk@example.org>`,
    'Date: Mon, 05 Jan 2026 23:30:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    b64('甲國訪問乙國。'),
  ].join('\r\n')
  expect(await email('m.eml', Buffer.from(mail))).toMatchObject([
    { title: '峰會快訊', author: '某通訊社', published: '2026-01-05', text: '甲國訪問乙國。', format: 'email' },
  ])
})

test('where there is only HTML, what it shows; nothing is empty', async () => {
  const head = 'Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'
  expect(await email('m.eml', Buffer.from(`${head}<p>甲。</p><script>乙</script><p>丙。</p>`))).toMatchObject([
    { text: '甲。\n\n丙。' },
  ])
  expect(await email('m.eml', Buffer.from('Subject: x\r\n\r\n'))).toEqual([{ fault: 'empty', place: '', detail: '' }])
})
