import { describe, expect, test } from 'vitest'
import { readText, says } from '../../test/reader.ts'

describe('to tell one’s own people to keep away from a state is a travel warning', () => {
  test.each([
    ['挪威外交部提醒國民暫勿前往秘魯。', 'SANCTION NOR PER - occurred'],
    ['挪威外交部呼吁本国公民尽快离开秘鲁南部。', 'SANCTION NOR PER - occurred'],
    ['挪威外交部發表聲明，並勸告挪威遊客避免一切非必要的秘魯行程。', 'SANCTION NOR PER - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('no warning', () => {
  test.each([
    ['no other state is named', '挪威外交部提醒國民避免前往山區。'],
    ['nobody who acts for a state says it', '醫師提醒遊客避免前往秘魯高山。'],
    ['nobody is told', '挪威企業打算撤出秘魯。'],
    ['it hangs on a condition', '若挪威外交部提醒國民不要前往秘魯，航班會減少。'],
  ])('%s', (_, text) => {
    expect(readText(text).events.filter(({ type }) => type === 'SANCTION')).toEqual([])
  })
})
