import type { Words } from './en.ts'
import { page } from './zh-hant-page.ts'
import { terms } from './zh-hant-terms.ts'

export const zhHant: Words = { ...page, terms }
