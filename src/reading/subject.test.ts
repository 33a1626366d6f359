import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Clause } from './clause.ts'
import { stretchFrom } from './subject.ts'
import type { Token } from './token.ts'

describe('the free actor before the verb acts', () => {
  test.each([
    ['挪威譴責蘇丹。', 'ACCUSE NOR SDN - occurred'],
    ['挪威外长艾德上周谴责苏丹。', 'ACCUSE NOR SDN 2026-01-05..2026-01-11 occurred'],
    ['這一次，挪威還是譴責蘇丹。', 'ACCUSE NOR SDN - occurred'],
    ['在奧斯陸，挪威總理譴責蘇丹。', 'ACCUSE NOR SDN - occurred'],
    ['外界譴責蘇丹。', ''],
    ['一名退休的漁夫譴責蘇丹。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('a left-out subject is the one of the clause before', () => {
  test.each([
    ['挪威譴責蘇丹，並制裁緬甸。', 'ACCUSE NOR SDN - occurred / SANCTION NOR MMR - occurred'],
    ['挪威谴责苏丹，随后制裁缅甸。', 'ACCUSE NOR SDN - occurred / SANCTION NOR MMR - occurred'],
    ['挪威譴責蘇丹，丹麥則制裁緬甸。', 'ACCUSE NOR SDN - occurred / SANCTION DNK MMR - occurred'],
    [
      '挪威外長7日訪問肯亞，8日訪問衣索比亞。',
      'CONSULT ETH,NOR - 2026-01-08 occurred / CONSULT KEN,NOR - 2026-01-07 occurred',
    ],
    ['挪威譴責蘇丹，兩名牧羊人攻擊緬甸軍營。', 'ACCUSE NOR SDN - occurred'],
    ['挪威谴责苏丹，某慈善机构谴责缅甸。', 'ACCUSE NOR SDN - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('a left-out subject is the topic of the sentence before', () => {
  test.each([
    ['巴西總統魯拉昨天發表演說。他批評阿根廷。', 'ACCUSE BRA ARG 2026-01-14 occurred'],
    ['巴西总统卢拉昨天发表演说。他批评阿根廷。', 'ACCUSE BRA ARG 2026-01-14 occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('travellers and companies of a state do not act for it in diplomacy', () => {
  test.each([
    ['泰國總理訪問寮國。', 'CONSULT LAO,THA - - occurred'],
    ['泰国总理访问老挝。', 'CONSULT LAO,THA - - occurred'],
    ['泰國旅客湧入寮國。', ''],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

describe('whoever is blamed, thanked or protested against is the doer of the act that follows', () => {
  test.each([
    ['波蘭抗議俄羅斯扣押一艘漁船。', 'ACCUSE POL RUS - occurred / COERCE RUS POL - occurred'],
    ['波蘭感謝丹麥向烏克蘭提供軍援。', 'AID DNK UKR - occurred / SUPPORT POL DNK - occurred'],
    ['波兰赞扬丹麦援助乌克兰。', 'AID DNK UKR - occurred / SUPPORT POL DNK - occurred'],
    ['波蘭譴責俄羅斯。', 'ACCUSE POL RUS - occurred'],
    ['波蘭要求俄羅斯停止轟炸烏克蘭。', 'REQUEST POL RUS - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

test('the stretch of a verb begins behind the last verb of saying', () => {
  const token = (roles: number) => ({ roles, word: {} }) as unknown as Token
  const tokens = [token(0), token(ROLE.say), token(0), token(ROLE.say), token(0), token(0)]
  const clause = { from: 0, to: 6, tokens } as unknown as Clause
  expect([1, 3, 5].map((verb) => stretchFrom(clause, verb))).toEqual([0, 2, 4])
  expect(stretchFrom({ ...clause, from: 4 }, 5)).toBe(4)
})
