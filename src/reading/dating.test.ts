import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'
import { KIND } from '../lexicon/kinds.ts'
import { ROLE } from '../lexicon/lexicon.ts'
import type { Clause } from './clause.ts'
import { asWhen, whenInClause } from './dating.ts'
import { Phrases } from './phrases.ts'
import type { TimeKind, TimeMention } from './time-mention.ts'
import type { Token } from './token.ts'
import type { Trigger } from './trigger.ts'

const time = (kind: TimeKind, day: string | null): TimeMention => ({
  start: 3,
  end: 7,
  kind,
  when: day === null ? null : { start: day, end: day },
  basis: 'stated',
  other: null,
  length: null,
  rule: 'test',
  onlyThen: false,
})

describe('asWhen', () => {
  test.each(['point', 'range', 'since', 'until', 'relative-event'] as const)('a %s dates an event', (kind) => {
    expect(asWhen(time(kind, '2026-01-05'))).toEqual({
      start: '2026-01-05',
      end: '2026-01-05',
      basis: 'stated',
      span: { start: 3, end: 7 },
    })
  })
  test.each(['duration', 'recent', 'interval'] as const)('a %s does not', (kind) => {
    expect(asWhen(time(kind, '2026-01-05'))).toBeNull()
  })
  test('nor does what names no calendar time', () => {
    expect(asWhen(time('point', null))).toBeNull()
  })
})

type Part = string | number | { readonly verb: string }

/** A clause of days (`2026-01-05`), words given by their roles, and acts; every token is two units long. */
function clauseOf(...parts: readonly Part[]): Clause {
  const tokens = parts.map((part, i) => {
    const span = { start: 2 * i, end: 2 * i + 2, glue: 0, clause: 0, run: null }
    if (typeof part === 'string') return { ...span, word: null, roles: 0, kinds: 0, time: time('point', part) }
    const isAct = typeof part === 'object'
    const word = { form: '', verbs: isAct ? [{}] : [], pairs: [] }
    return { ...span, time: null, word, roles: isAct ? 0 : part, kinds: isAct ? KIND.act : 0 }
  }) as unknown as readonly Token[]
  return {
    start: 0,
    end: 2 * parts.length,
    from: 0,
    to: parts.length,
    tokens,
    mentions: [],
    kinds: KIND.time,
  } as unknown as Clause
}
const act = { verb: 'act' }
const at = (verb: number, type = 'SANCTION') => ({ verb, noun: -1, sense: { frame: { type } } }) as unknown as Trigger
const none = new Set<string>()
const words = {
  after: new Phrases(['后']),
  afterNot: ['先后'],
  spoken: none,
  held: none,
  done: none,
  frameEnd: new Phrases([]),
  begun: new Set(['開始']),
  beforeWord: none,
  counting: [],
  expiry: [],
  upto: [],
  sinceHead: [],
  sinceTail: [],
  succeeding: new Phrases([]),
}
const dateOf = (clause: Clause, trigger: Trigger | null) => whenInClause(clause, trigger, '', words)?.when.start ?? null

describe('whenInClause', () => {
  test('takes the nearest date before the act, else the first behind it', () => {
    expect(dateOf(clauseOf('2026-01-01', '2026-01-02', act, '2026-01-03'), at(2))).toBe('2026-01-02')
    expect(dateOf(clauseOf(act, '2026-01-03', '2026-01-04'), at(0))).toBe('2026-01-03')
    expect(dateOf(clauseOf(act, 0), at(0))).toBeNull()
  })
  test('leaves the date of a noun behind the act to the noun', () => {
    expect(dateOf(clauseOf(act, '2025-05', ROLE.de, 0), at(0))).toBeNull()
  })
  test('leaves the date of a relative clause before the act to that clause', () => {
    expect(dateOf(clauseOf('2025-05', act, ROLE.de, 0, act), at(4))).toBeNull()
  })
  test('leaves a date in the object of blame or thanks to what is blamed or thanked for', () => {
    expect(dateOf(clauseOf(act, '2025-05', act), at(0, 'ACCUSE'))).toBeNull()
    expect(dateOf(clauseOf('2025-05', act), at(1, 'ACCUSE'))).toBe('2025-05')
  })
  test('leaves the date of what came before to that (就任後)', () => {
    const clause = clauseOf('2025-03', 0, act)
    expect(whenInClause(clause, at(2), '三月就后訪問', words)).toBeNull()
    expect(whenInClause(clause, at(2), '三月在京訪問', words)?.when.start).toBe('2025-03')
  })
  test('without an act takes the first date there is, from the end', () => {
    expect(dateOf(clauseOf(0, '2026-01-05'), null)).toBe('2026-01-05')
    expect(dateOf(clauseOf(0), null)).toBeNull()
  })
  test('knows a date at the head from one behind an actor', () => {
    const clause = clauseOf(0, '2026-01-05', act)
    const subject = { mention: { first: 0, last: 1 }, mark: 'free' }
    expect(whenInClause(clause, at(2), '', words)?.leads).toBe(true)
    expect(whenInClause({ ...clause, mentions: [subject] } as unknown as Clause, at(2), '', words)?.leads).toBe(false)
  })
})

describe('a date goes to the act that it dates', () => {
  test.each([
    ['希臘9日譴責土耳其。', 'ACCUSE GRC TUR 2026-01-09 occurred'],
    ['希腊昨天谴责土耳其。', 'ACCUSE GRC TUR 2026-01-14 occurred'],
    ['希臘譴責土耳其2024年5月單方面更改航道。', 'ACCUSE GRC TUR - occurred'],
    ['希臘感謝埃及2024年5月提供的協助。', 'SUPPORT GRC EGY - occurred'],
    ['加拿大总理就任后首度访问墨西哥。', 'CONSULT CAN,MEX - - occurred'],
    ['加拿大總理去年3月就任後首度訪問墨西哥。', 'CONSULT CAN,MEX - - occurred'],
    ['加拿大總理去年3月首度訪問墨西哥。', 'CONSULT CAN,MEX - 2025-03 occurred'],
    ['加拿大总理近期访问墨西哥。', 'CONSULT CAN,MEX - - occurred'],
  ])('%s', (text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
