import type { Register } from '../app/registers.ts'
import { registersEn } from './messages-registers-en.ts'
import { registersZhHans } from './messages-registers-zh-hans.ts'
import { registersZhHant } from './messages-registers-zh-hant.ts'

/** What people are told about registers, in one language. */
export interface RegisterMessages {
  readonly heads: Readonly<Record<Register, readonly string[]>>
  readonly totals: Readonly<Record<Register, (rows: number) => string>>
  readonly visitKinds: Readonly<Record<'visit' | 'summit' | 'meeting', string>>
  /** Of the last visit or meeting before one. */
  readonly before: (when: string, level: string) => string
  readonly claimed: (verdict: string, words: string) => string
  readonly partOf: (visit: string) => string
  readonly channelStates: Readonly<Record<'open' | 'suspended', string>>
  readonly planned: string
  readonly round: (n: number) => string
  readonly shift: (day: string, from: string, to: string) => string
  readonly split: (day: string) => string
  readonly disputed: string
  readonly notKnown: string
  readonly more: (n: number) => string
  readonly inForce: (since: string) => string
}

/** By language. */
export const REGISTER_MESSAGES = { en: registersEn, 'zh-Hans': registersZhHans, 'zh-Hant': registersZhHant } as const
