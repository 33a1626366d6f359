import { describe, expect, test } from 'vitest'
import { mentionsIn, shown } from '../../test/mentions.ts'

describe('one character is a state', () => {
  test.each([
    ['behind 訪', '訪美', '美=USA'],
    ['behind 對', '对华', '华=CHN'],
    ['before 方', '中方', '中方=CHN'],
    ['before 軍', '俄军', '俄军=RUS'],
    ['before 外長', '菲外長', '菲外長=PHL'],
    ['beside others', '中美俄', '中美俄=CHN,USA,RUS'],
    ['beside others, in Simplified', '韩美日', '韩美日=JPN,KOR,USA'],
  ])('%s', (_, source, expected) => {
    expect(shown(source)).toBe(expected)
  })
  test.each([
    ['what the state owns', '襲擊俄煉油廠', '俄=RUS'],
    ['its people', '一名烏士兵', '烏士兵=UKR'],
    ['its ministers, though the sign is a word elsewhere', '會晤德總理', '德總理=DEU'],
  ])('before %s', (_, source, expected) => {
    expect(shown(source)).toContain(expected)
  })
  test.each([
    ['一名蘇丹籍男子', '蘇丹籍=SDN'],
    ['一名不丹籍男子', '不丹籍=BTN'],
    ['一艘丹籍貨輪', '丹籍=DNK'],
  ])('the sign that ends a name stands for nobody: %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })
  test.each(['依法官員', '違法漁船', '道德學校', '新基地', '越邊境', '精美產品'])('nobody in %s', (source) => {
    expect(mentionsIn(source).filter(({ codes }) => codes.length > 0)).toEqual([])
  })
  test.each(['其中', '日益', '美味', '華麗', '法律', '意大利麵', '以及', '新方案'])('not in %s', (source) => {
    expect(mentionsIn(source).filter(({ kind }) => kind === 'abbr' || kind === 'group')).toEqual([])
  })
  test.each(['對烏鍋稅', '對墨鏟稅', '俄克拉荷鏟州'])(
    'nobody in an unknown word that it opens or in which it stands: %s',
    (source) => {
      expect(mentionsIn(source).filter(({ kind }) => kind === 'abbr')).toEqual([])
    },
  )
  test('a state behind a verb, whatever comes next', () => {
    expect(shown('訪美逾三天')).toBe('美=USA')
  })
  test('and an object where a verb right before it governs it', () => {
    expect(mentionsIn('訪美').map(({ bound }) => bound)).toEqual([true])
    expect(mentionsIn('美方').map(({ bound }) => bound)).toEqual([false])
  })
})
