import { expect, test } from 'vitest'
import { says } from '../../test/reader.ts'

test.each([
  ['by the next clause', '外傳秘魯將制裁玻利維亞，這純屬謠言。', 'SANCTION PER BOL - denied'],
  ['afterwards', '網路流傳秘魯已轟炸玻利維亞，事後證實為假訊息。', 'ASSAULT PER BOL - denied'],
  ['by nobody who is named', '秘魯對玻利維亞發動空襲的消息純屬捏造。', ''],
  [
    'by a speaker',
    '玻利維亞外交部說，秘魯發動空襲的說法純屬捏造。',
    'ASSAULT PER BOL - denied / REJECT BOL PER - occurred',
  ],
  ['by nobody: what was charged was charged', '秘魯指責玻利維亞違反協議，純屬捏造。', 'ACCUSE PER BOL - occurred'],
  ['by nothing, and lies ahead', '外傳秘魯將制裁玻利維亞。', 'SANCTION PER BOL - predicted'],
  ['by nothing, and is reported', '秘魯將制裁玻利維亞。', 'SANCTION PER BOL - pledged'],
])('a tale that is belied %s', (_, text, expected) => {
  expect(says(text)).toBe(expected)
})
