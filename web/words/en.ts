import { page } from './en-page.ts'
import { terms } from './en-terms.ts'

export const en = { ...page, terms }
export type Words = typeof en
