import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  [
    'the one that has had it in the document',
    '緬甸軍政府譴責泰國。挪威譴責越南，而軍政府制裁冰島。',
    'SANCTION MMR ISL - occurred',
  ],
  [
    'nobody’s by that where two have had it',
    '缅甸军政府谴责泰国。马里军政府谴责泰国。挪威谴责越南，而军政府制裁冰岛。',
    'SANCTION NOR ISL - occurred',
  ],
])('a bare organ is that of %s', (_, text, expected) => {
  expect(says(text)).toContain(expected)
})

test('within the clause of a subject it is the subject’s', () => {
  expect(says('緬甸軍政府譴責泰國。馬利總統要求軍政府停火。')).toBe('ACCUSE MMR THA - occurred')
})

describe('a bare ministry in the press of its own state', () => {
  const page = '新华社北京1月14日电 中国和秘鲁保持沟通。'
  test('is its own at the head of a sentence', () => {
    expect(says(`${page}\n\n商务部要求秘鲁停止补贴。`)).toContain('REQUEST CHN PER - occurred')
  })
  test('is nobody’s where another state’s was named', () => {
    expect(says(`${page}泰国商务部发表声明。\n\n商务部要求秘鲁停止补贴。`)).toContain('REQUEST THA PER - occurred')
  })
  test('is not its own where the page does not name the state', () => {
    expect(says('新华社利马1月14日电 智利和秘鲁保持沟通。\n\n商务部要求秘鲁停止补贴。')).not.toContain('CHN')
  })
})
