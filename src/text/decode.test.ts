import { expect, test } from 'vitest'
import { decode, LIMIT } from './decode.ts'

const traditional = '法國總統抵達開羅，展開為期三天的訪問。埃及外交部說，雙方會談「坦誠」，並簽署3項協議。\n'
const simplified = '法国总统抵达开罗，展开为期三天的访问。埃及外交部说，双方会谈“坦诚”，并签署3项协议。\n'

/** Bytes of a text in an encoding that Node only decodes: the inverse of `TextDecoder` over all pairs. */
function encode(text: string, encoding: 'big5' | 'gb18030' | 'shift_jis' | 'euc-kr'): Uint8Array {
  const bytes: number[] = []
  const pairs = new Map<string, [number, number]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const unit = decoder.decode(Uint8Array.of(lead, trail))
      if (unit.length === 1 && !pairs.has(unit)) pairs.set(unit, [lead, trail])
    }
  }
  for (const unit of text) bytes.push(...(unit < '\x80' ? [unit.charCodeAt(0)] : (pairs.get(unit) as [number, number])))
  return Uint8Array.from(bytes)
}

const japanese = 'フランスの大統領は東京に到着し、首相と会談した。両国は協力の覚書に署名した。\n'
const korean =
  '프랑스 대통령이 도쿄에 도착해 총리와 회담했다. 양국은 협력 양해각서에 서명하고 대화를 이어가기로 했다.\n'

const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(little ? bytes : bytes.swap16())
}

test.each([
  ['utf-8', Buffer.from(traditional), traditional],
  ['utf-8', Buffer.from(`\ufeff${simplified}`), simplified],
  ['utf-8', Buffer.from('plain ASCII'), 'plain ASCII'],
  ['utf-16le', utf16(`\ufeff${traditional}`, true), traditional],
  ['utf-16be', utf16(`\ufeff${traditional}`, false), traditional],
  ['utf-16le', utf16(simplified, true), simplified],
  ['utf-16be', utf16(traditional, false), traditional],
  ['utf-16le', utf16('plain ASCII', true), 'plain ASCII'],
  ['big5', encode(traditional, 'big5'), traditional],
  ['gb18030', encode(simplified, 'gb18030'), simplified],
  ['shift_jis', encode(japanese, 'shift_jis'), japanese],
  ['euc-kr', encode(korean, 'euc-kr'), korean],
  ['gb18030', encode('还将他们的国家', 'gb18030'), '还将他们的国家'],
  ['gb18030', encode(traditional.replaceAll('「', '“').replaceAll('」', '”') + simplified, 'gb18030'), null],
])('%s is told by its content', (encoding, bytes, text) => {
  const decoded = decode(bytes)
  expect(decoded).toMatchObject({ encoding })
  if (text !== null) expect(decoded.text).toBe(text)
})

test('UTF-8 with a few broken bytes is UTF-8', () => {
  const bytes = Buffer.from(traditional.repeat(10))
  bytes[4] = 0xff
  expect(decode(bytes)).toMatchObject({ encoding: 'utf-8' })
})

test.each([
  ['empty', new Uint8Array(0)],
  ['empty', Buffer.from(' \n\n')],
  ['binary', Buffer.from('%PDF-1.7 …')],
  ['binary', Buffer.from('PK\x03\x04 docx')],
  ['binary', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)],
  ['unreadable', Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * i * 31) % 127))],
  ['too-large', new Uint8Array(LIMIT + 1)],
])('%s is a reason', (reason, bytes) => {
  expect(decode(bytes)).toMatchObject({ reason, text: null })
})
