import { terms } from '../../src/words/zh-hant.ts'
import type { Words } from './en.ts'
import { page } from './zh-hant-page.ts'

export const zhHant: Words = { ...page, terms }
