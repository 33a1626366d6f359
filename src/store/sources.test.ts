import { expect, test } from 'vitest'
import { packed, unpacked, unpackedBytes } from './sources.ts'

test.each([0, 1, 255, 256, 299, 300, 511, 512, 65_791, 65_792, 2_000_000])('%d bytes are packed and unpacked', (n) => {
  const bytes = Uint8Array.from({ length: n }, (_, i) => (i * i) % 251)
  expect(Buffer.from(unpackedBytes(packed(bytes))).equals(bytes)).toBe(true)
})

test('what begins like something packed, and what cannot be made smaller, too', () => {
  const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3])
  expect(Buffer.from(unpackedBytes(packed(magic))).equals(magic)).toBe(true)
  const text = Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('')
  expect(unpacked(packed(text))).toBe(text)
})
