import { en, type Words } from './en.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
/** Each language by its own name. */
export const OWN_NAME: Readonly<Record<Language, string>> = {
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  en: 'English',
}
export const WORDS: Readonly<Record<Language, Words>> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** The first of the reader's languages that the desk speaks; Chinese of Taiwan, Hong Kong and Macau is Traditional. English where none fits. */
export function preferred(languages: readonly string[]): Language {
  for (const one of languages) {
    const { language, script } = new Intl.Locale(one).maximize()
    if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans'
    if (language === 'en') return 'en'
  }
  return 'en'
}

export const isLanguage = (text: string | null): text is Language => LANGUAGES.some((one) => one === text)
