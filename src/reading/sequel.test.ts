import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['the promised act takes the place of the promise', '挪威承諾援助緬甸。', 'AID NOR MMR - pledged'],
  ['the journey serves the meeting', '挪威首相前往泰國，會見泰國總理。', 'CONSULT NOR,THA - - occurred'],
  [
    'unless they have different days',
    '挪威首相明天前往泰國，本月20日會見泰國總理。',
    'CONSULT NOR,THA - 2026-01-16 scheduled / CONSULT NOR,THA - 2026-01-20 scheduled',
  ],
  ['a statement is what it says', '挪威與瑞典發表聯合聲明，譴責緬甸。', 'ACCUSE NOR,SWE MMR - occurred'],
  [
    'but where it sets something up',
    '挪威與瑞典發表聯合聲明，同意建立防長對話機制。',
    'AGREE NOR,SWE - - occurred / SUPPORT NOR,SWE - - occurred',
  ],
  ['a visit that only dates is none', '挪威首相在訪問泰國之前譴責緬甸。', 'ACCUSE NOR MMR - occurred'],
  ['what is banned is not done', '挪威禁止向緬甸出口武器。', 'SANCTION NOR MMR - occurred'],
  ['a visit called off', '挪威首相原定下週訪問泰國，行程臨時取消。', 'CONSULT NOR,THA - 2026-01-19..2026-01-25 denied'],
  [
    'a visit that the host calls off',
    '挪威首相原定下週訪問泰國，行程遭泰方取消。',
    'CONSULT NOR,THA - 2026-01-19..2026-01-25 denied',
  ],
  [
    'what a paper lays down',
    '挪威昨天與泰國簽署協議，向泰方移交兩艘巡邏艇。',
    'AID NOR THA - pledged / SUPPORT NOR,THA - 2026-01-14 occurred',
  ],
  [
    'what was given behind a signing',
    '挪威昨天與泰國簽署協議，向泰方移交了兩艘巡邏艇。',
    'AID NOR THA 2026-01-14 occurred / SUPPORT NOR,THA - 2026-01-14 occurred',
  ],
  ['a visit that is not', '挪威首相下週訪問泰國，記者隨行。', 'CONSULT NOR,THA - 2026-01-19..2026-01-25 scheduled'],
  ['a remark adds nothing', '北韓試射飛彈。這是北韓今年首度試射飛彈。', 'MOBILIZE PRK - - occurred'],
])('what comes after in the sentence: %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
