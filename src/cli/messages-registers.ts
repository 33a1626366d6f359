import type { Register } from '../app/registers.ts'
import type { View } from '../books/views.ts'
import { registersEn } from './messages-registers-en.ts'
import { registersZhHans } from './messages-registers-zh-hans.ts'
import { registersZhHant } from './messages-registers-zh-hant.ts'

/** What people are told about registers and points of view, in one language. */
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
  /** What a source writes where it is read otherwise. */
  readonly writes: (when: string) => string
  /** What became of this agreement or of another one. */
  readonly undecided: (what: string) => string
  readonly inForce: (since: string) => string
  readonly views: {
    readonly teller: string
    /** A source of which neither outlet nor title is known. */
    readonly unnamed: string
    readonly leftOut: string
    readonly early: string
    readonly told: (n: number, all: number) => string
    readonly toldBy: string
    readonly signs: string
    readonly total: (tellers: number, topics: number) => string
    readonly noIncident: (given: string) => string
    readonly differs: Readonly<Record<View['differs'][number], string>>
  }
}

/** By language. */
export const REGISTER_MESSAGES = { en: registersEn, 'zh-Hans': registersZhHans, 'zh-Hant': registersZhHant } as const
