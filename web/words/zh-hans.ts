import { terms } from '../../src/words/zh-hans.ts'
import type { Words } from './en.ts'
import { page } from './zh-hans-page.ts'

export const zhHans: Words = { ...page, terms }
