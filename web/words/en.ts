import { terms } from '../../src/words/en.ts'
import { page } from './en-page.ts'

export const en = { ...page, terms }
export type Words = typeof en
