import { expect, test } from 'vitest'
import { email } from './email.ts'
import { arrivals } from './formats.ts'

const b64 = (text: string) => Buffer.from(text).toString('base64')

const none = () => null

test('subject, sender, day and text, whatever the encodings', async () => {
  const mail = [
    `Subject: =?UTF-8?B?${b64('峰會快訊')}?=`,
    `From: =?UTF-8?B?${b64('某通訊社')}?= <desk@example.org>`,
    'Date: Mon, 05 Jan 2026 01:30:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    b64('甲國訪問乙國。'),
  ].join('\r\n')
  expect(await email('m.eml', Buffer.from(mail), none)).toMatchObject([
    { title: '峰會快訊', author: '某通訊社', published: '2026-01-05', text: '甲國訪問乙國。', format: 'email' },
  ])
})

test('where there is only HTML, what it shows; nothing is empty', async () => {
  const head = 'Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'
  expect(await email('m.eml', Buffer.from(`${head}<p>甲。</p><script>乙</script><p>丙。</p>`), none)).toMatchObject([
    { text: '甲。\n\n丙。' },
  ])
  expect(await email('m.eml', Buffer.from('Subject: x\r\n\r\n'), none)).toEqual([
    { fault: 'empty', place: '', detail: '' },
  ])
})

test('attachments come in by their own formats, also those of a mail without words; pictures and archives do not', async () => {
  const part = (name: string, content: string) => [
    '--b',
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    b64(content),
  ]
  const inner = ['Subject: inner', 'Content-Type: text/plain; charset=utf-8', '', '丙國抗議。'].join('\r\n')
  const mail = [
    'Subject: x',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...part('a.txt', '甲國訪問乙國。'),
    ...part('b.json', '{"text":"乙國制裁丁國。","date":"2026-01-05"}'),
    ...part('c.png', 'PNG'),
    ...part('d.zip', 'PK'),
    ...part('e.eml', inner),
    ...part('f.docx', 'no document'),
    '--b--',
  ].join('\r\n')
  const found = [...(await arrivals('m.eml', Buffer.from(mail)))]
  expect(found.map((one) => ('fault' in one ? `${one.fault} ${one.place}` : `${one.doc} ${one.text}`))).toEqual([
    'm.eml/a.txt 甲國訪問乙國。',
    'm.eml/b.json 乙國制裁丁國。',
    'm.eml/e.eml 丙國抗議。',
    'damaged /f.docx',
  ])
})
