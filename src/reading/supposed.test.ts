import { describe, expect, test } from 'vitest'
import { lineOf, readText } from '../../test/reader.ts'

const lines = (text: string) => readText(text, '2026-01-15').events.map((event) => lineOf(event))

describe('a target that no words name', () => {
  test('is he who is answered', () => {
    expect(lines('瑞典指責白俄羅斯放任走私。明斯克否認。')).toContain('REJECT BLR SWE - occurred')
  })
  test('is he whom the sentence before tells of, where a threat stands before its words', () => {
    const text = '以色列與真主黨再起爭端。以色列總理13日撂話，誰收留槍手，誰就要搬家。'
    expect(lines(text)).toContain('THREATEN ISR HEZBOLLAH 2026-01-13 occurred')
  })
  test('is he of whom was told, where somebody proposes something in so many words', () => {
    const text = '越南昨天指責柬埔寨移動界碑。越南外長隨後提議成立聯合小組。'
    expect(lines(text)).toContain('REQUEST VNM KHM 2026-01-14 occurred')
  })
  test('is nobody where observers propose it', () => {
    const text = '越南昨天指責柬埔寨移動界碑。觀察人士提議成立聯合小組。'
    expect(lines(text)).toEqual(['ACCUSE VNM KHM 2026-01-14 occurred'])
  })
  test('is nobody behind a bare verb of force', () => {
    expect(lines('以色列與真主黨再起爭端。以色列13日開火。')).toEqual([])
  })
  test('is nobody where the subject itself comes from the sentence before', () => {
    expect(lines('挪威外長13日訪問斯洛伐克。簽字之後，批評不斷。')).toEqual(['CONSULT NOR,SVK - 2026-01-13 occurred'])
  })
})

test('what one calls names at home blames nobody else', () => {
  const text = '挪威首相昨天譴責丹麥。挪威首相還把挪威的抗議稱為「恐怖主義」。'
  expect(lines(text)).toEqual(['ACCUSE NOR DNK 2026-01-14 occurred'])
})
