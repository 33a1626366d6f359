import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Clause } from './clause.ts'
import type { When } from './reading.ts'
import { type Mood, statusOf } from './status.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

describe('a status, and beside it what looks like it', () => {
  test.each([
    ['瑞典制裁白俄羅斯。', 'SANCTION SWE BLR - occurred'],
    ['瑞典将制裁白俄罗斯。', 'SANCTION SWE BLR - pledged'],
    ['瑞典計劃制裁白俄羅斯。', 'SANCTION SWE BLR - pledged'],
    ['瑞典承諾向烏克蘭提供軍援。', 'AID SWE UKR - pledged'],
    ['瑞典承诺向乌克兰提供军援。', 'AID SWE UKR - pledged'],
    ['瑞典向烏克蘭提供其所承諾的軍援。', 'AID SWE UKR - occurred'],
    ['瑞典将白俄罗斯一家银行列入黑名单。', 'SANCTION SWE BLR - occurred'],
    ['瑞典国王将访问智利。', 'CONSULT CHL,SWE - - scheduled'],
    ['瑞典國王預定3月訪問智利。', 'CONSULT CHL,SWE - 2026-03 scheduled'],
    ['瑞典國王下週訪問智利。', 'CONSULT CHL,SWE - 2026-01-19..2026-01-25 scheduled'],
    ['瑞典國王上週訪問智利。', 'CONSULT CHL,SWE - 2026-01-05..2026-01-11 occurred'],
    ['瑞典可能制裁白俄羅斯。', 'SANCTION SWE BLR - predicted'],
    ['分析人士认为，瑞典将制裁白俄罗斯。', 'SANCTION SWE BLR - predicted'],
    ['學者指出，瑞典恐制裁白俄羅斯。', 'SANCTION SWE BLR - predicted'],
    ['學者指出，瑞典已制裁白俄羅斯。', 'SANCTION SWE BLR - occurred'],
    ['瑞典並未制裁白俄羅斯。', 'SANCTION SWE BLR - denied'],
    ['瑞典从未制裁白俄罗斯。', 'SANCTION SWE BLR - denied'],
    ['瑞典制裁白俄羅斯的可能性不大。', 'SANCTION SWE BLR - denied'],
    ['瑞典國王取消了對智利的訪問。', 'CONSULT CHL,SWE - - denied'],
    ['瑞典不得不制裁白俄羅斯。', 'SANCTION SWE BLR - occurred'],
    ['瑞典拒絕制裁白俄羅斯。', 'REJECT SWE BLR - occurred'],
    ['瑞典同意接收智利難民。', 'AID SWE CHL - pledged'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})

/** A clause of words given by their roles; the last one is the trigger. */
function found(
  roles: readonly number[],
  rest: { type?: string; mood?: Partial<Mood>; day?: string; rowStatus?: string } = {},
) {
  const tokens = roles.map((role, i) => {
    return {
      roles: role,
      kinds: 0,
      word: { verbs: [], pairs: [] },
      start: 2 * i,
      end: 2 * i + 2,
      glue: 0,
    } as unknown as Token
  })
  const clause = {
    from: 0,
    to: tokens.length,
    tokens,
    mentions: [],
    ba: -1,
    inner: [],
    passive: -1,
    roles: -1,
    kinds: -1,
  } as unknown as Clause
  const sense = { row: { status: rest.rowStatus ?? null }, frame: { type: rest.type ?? 'SANCTION' } }
  const trigger = { sense, verb: tokens.length - 1, noun: -1, kind: 'verb' } as unknown as Trigger
  const mood: Mood = { observer: false, forecast: false, promised: false, ...rest.mood }
  const when: When | null = rest.day ? { start: rest.day, end: rest.day, basis: 'stated', span: null } : null
  return statusOf(clause, trigger, 0, mood, when, '2026-01-15')
}

describe('statusOf', () => {
  test.each([
    ['nothing before it', [0, 0], { status: 'occurred', by: -1 }],
    ['a negation', [0, ROLE.negation, 0], { status: 'denied', by: 1 }],
    ['a negation that a 的 closes', [ROLE.negation, ROLE.de, 0], { status: 'occurred', by: -1 }],
    ['a future word', [0, ROLE.future, 0], { status: 'pledged', by: 1 }],
    ['a plan', [ROLE.intention, 0], { status: 'pledged', by: 0 }],
    ['a date that is set', [ROLE.scheduled, 0], { status: 'scheduled', by: 0 }],
    ['an expectation', [ROLE.predicted, 0], { status: 'predicted', by: 0 }],
    ['a negation within an expectation', [ROLE.predicted, ROLE.negation, 0], { status: 'denied', by: 1 }],
  ])('%s decides, and is named', (_, roles, expected) => {
    expect(found(roles)).toEqual(expected)
  })

  test('an improbability behind the act denies it', () => {
    const tokens = [0, ROLE.unlikely].map((roles) => ({ roles, kinds: 0 }) as unknown as Token)
    const clause = {
      from: 0,
      to: 2,
      tokens,
      mentions: [],
      ba: -1,
      inner: [],
      passive: -1,
      roles: -1,
      kinds: -1,
    } as unknown as Clause
    const trigger = {
      sense: { row: { status: null }, frame: { type: 'ASSAULT' } },
      verb: 0,
      noun: -1,
    } as unknown as Trigger
    const mood: Mood = { observer: false, forecast: false, promised: false }
    expect(statusOf(clause, trigger, 0, mood, null, null)).toEqual({ status: 'denied', by: 1 })
  })

  test('the words of the pack come before all else', () => {
    expect(found([ROLE.future, 0], { rowStatus: 'denied' }).status).toBe('denied')
  })

  test('what a forecaster says will be is predicted; what he says was, is not', () => {
    expect(found([ROLE.future, 0], { mood: { observer: true } }).status).toBe('predicted')
    expect(found([0, 0], { mood: { observer: true, forecast: true } }).status).toBe('predicted')
    expect(found([0, 0], { mood: { observer: true } }).status).toBe('occurred')
  })

  test('meetings to come are scheduled, other acts to come are pledged', () => {
    expect(found([ROLE.future, 0], { type: 'CONSULT' }).status).toBe('scheduled')
    expect(found([ROLE.future, 0], { type: 'AID' }).status).toBe('pledged')
  })

  test('a promise governs the act but not the consent itself', () => {
    expect(found([0], { mood: { promised: true } }).status).toBe('pledged')
    expect(found([0], { type: 'AGREE', mood: { promised: true } }).status).toBe('occurred')
  })

  test.each([
    ['2026-01-16', 'scheduled'],
    ['2026-01-15', 'occurred'],
    ['2026-01-14', 'occurred'],
    ['2026-01', 'occurred'],
    ['2026-02', 'scheduled'],
    ['2026', 'occurred'],
    ['2027', 'scheduled'],
  ])('an act dated %s is %s on 2026-01-15', (day, status) => {
    expect(found([0], { day }).status).toBe(status)
  })
})
