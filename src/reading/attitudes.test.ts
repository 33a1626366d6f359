import { expect, test } from 'vitest'
import { readText } from '../../test/reader.ts'

const positions = (text: string) =>
  readText(text).positions.map(({ holder, issue, stance, because }) => `${holder} ${issue} ${stance} ${because.rule}`)

test('an attitude is a stance toward the issue that the clause names', () => {
  expect(positions('匈牙利對援助烏克蘭態度消極。')).toEqual(['HUN ukraine-aid opposes attitude:attitude'])
})

test('a label needs a verb that gives it', () => {
  expect(positions('華府把華為設備視為國家安全威脅。')).toEqual(['USA tiktok opposes attitude:label'])
  expect(positions('華府面臨華為設備的國家安全威脅。')).toEqual([])
})

test('he who judges stands there, not what is judged', () => {
  expect(positions('加拿大總理稱這些關稅毫無道理。')).toEqual(['CAN null opposes attitude:judged'])
  expect(positions('這些關稅毫無道理。')).toEqual([])
})

test('what ought to be is the stance of who says so', () => {
  expect(positions('埃及外交部強調，上游國家不得擅自讓復興大壩蓄水。')).toEqual(['EGY gerd opposes attitude:must'])
  expect(positions('上游國家不得擅自讓復興大壩蓄水。')).toEqual([])
})

test('backing and objection as nouns belong to the one before them', () => {
  expect(positions('秘魯的反對讓安理會改革再度擱置。')).toEqual(['PER security-council-reform opposes attitude:borne'])
  expect(positions('秘魯的反對派要求安理會改革。')).toEqual([])
})

test('what is felt toward a thing closes the clause, and needs the one who feels it', () => {
  expect(positions('冰島政府對新航線的規劃深感失望。')).toEqual(['ISL null opposes attitude:felt'])
  expect(positions('冰島政府對新航線的規劃並不失望。')).toEqual([])
  expect(positions('失望的球迷對裁判怒吼。')).toEqual([])
})

test('an objection as a noun goes back over what it is toward', () => {
  expect(positions('外交部轉達了加拿大對關稅措施的強烈不滿。')).toEqual(['CAN tariffs opposes attitude:borne'])
})

test('what must not be is opposed by who says so, by words of their own only', () => {
  expect(positions('冰島外長說，外國漁船不應在此停泊。')).toEqual(['ISL null opposes attitude:barred'])
  expect(positions('外國漁船不應在此停泊。')).toEqual([])
})

test('what one calls a thing in his own words closes the clause', () => {
  expect(positions('冰島總理說，這樣的捕撈是對漁民的侵犯。')).toEqual(['ISL null opposes attitude:label'])
  expect(positions('冰島總理說，這樣的捕撈是侵犯還是合作，各有說法。')).toEqual([])
})

test('who speaks up for another stands by him', () => {
  // Those whom no name tells are backed all the same, on no issue that is known.
  expect(positions('冰島總理在聯合國為島國發聲。')).toEqual(['ISL null supports stance:told'])
  expect(positions('冰島總理在聯合國為吐瓦魯發聲。')).toEqual(['ISL null supports act:endorse'])
})

test('what one will not do himself is told by his side, or by a firm word', () => {
  expect(positions('波方不會派兵。')).toEqual(['POL null opposes attitude:will'])
  expect(positions('波蘭絕不會放棄這項權利。')).toEqual(['POL null supports attitude:will'])
  expect(positions('波蘭不會派兵。')).toEqual([])
  expect(positions('波方不會因此受到影響。')).toEqual([])
})

test("what a thing is not, or what was one's own, is called nothing", () => {
  expect(positions('冰島總理說，這樣的捕撈並不是侵犯。')).toEqual([])
  expect(positions('冰島總理承認當年的做法是個錯誤。')).toEqual([])
})

test('在 A 看來 is what A holds', () => {
  expect(positions('在冰島看來，挪威的方案不可接受。')).toEqual(['ISL null opposes act:not-accept'])
})
