import { describe, expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

describe('what gives way to the next act, and what stands beside it', () => {
  test.each([
    [
      'measures without a name are what is then done',
      '挪威驅逐冰島大使，冰島次日採取對等措施，驅逐挪威代辦。',
      'SANCTION ISL NOR - occurred / SANCTION NOR ISL - occurred',
    ],
    [
      'a journey on which one is still to set out has the meeting at its end',
      '挪威首相週末將飛往雷克雅維克，會晤冰島總理。',
      'CONSULT ISL,NOR - 2026-01-17..2026-01-18 scheduled',
    ],
    [
      'a journey that goes on to another state is another one',
      '挪威外長預計下週抵達雷克雅維克，隨後轉往赫爾辛基。',
      'CONSULT FIN,NOR - 2026-01-19..2026-01-25 scheduled / CONSULT ISL,NOR - 2026-01-19..2026-01-25 scheduled',
    ],
    [
      'a meeting with a day of its own is not what was promised before it',
      '挪威首相昨天与冰岛总理会谈；会后双方同意成立联合工作组，下月在奥斯陆开会。',
      'AGREE ISL,NOR - 2026-01-14 occurred / CONSULT ISL,NOR - 2026-01-14 occurred / CONSULT ISL,NOR - 2026-02 scheduled',
    ],
  ])('%s', (_, text, expected) => {
    expect(says(text)).toBe(expected)
  })
})
