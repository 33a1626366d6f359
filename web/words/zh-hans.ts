import type { Words } from './en.ts'
import { page } from './zh-hans-page.ts'
import { terms } from './zh-hans-terms.ts'

export const zhHans: Words = { ...page, terms }
