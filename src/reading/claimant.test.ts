import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const claimants = (text: string) => readText(text).links.map(({ claimant }) => claimant.speaker.join() || claimant.who)

test('he whose words hold the link claims it', () => {
  expect(claimants('越南總理說，美國加徵關稅導致供應鏈中斷。')).toEqual(['VNM'])
  expect(claimants('專家認為，美國撤軍後，塔利班將更快推進。')).toEqual(['observers'])
})

test('the doer gives his own ground; all else is the author’s', () => {
  expect(claimants('尼日軍方以法國干涉內政為由，要求法軍撤離。')).toEqual(['NER'])
  expect(claimants('由於印度拒絕開放市場，紐西蘭推遲簽署協定。')).toEqual(['author'])
})
