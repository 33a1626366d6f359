const SIMPLIFIED = /[国会这来对时说发经还开关门为议长总东华韩军两与]/g
const TRADITIONAL = /[國會這來對時說發經還開關門為議長總東華韓軍兩與]/g
const HAN = /\p{Script=Han}/u

/**
 * The language tag of words whose document is not at hand, so that the browser takes the right glyphs: by characters that only one of
 * the two scripts has. Words without Chinese have none.
 */
export function scriptOf(words: string): 'zh-Hant' | 'zh-Hans' | undefined {
  if (!HAN.test(words)) return undefined
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0
  return count(SIMPLIFIED) > count(TRADITIONAL) ? 'zh-Hans' : 'zh-Hant'
}
