import { putLast } from '../text/put-last.ts'
import { type Answer, sent } from './inquiries.ts'
import type { Told } from './known.ts'

/** What is asked of an earlier day: the question, and the part of a list. */
export interface AskedOfDay {
  readonly ask: object
  readonly from: number
  readonly limit: number
}

/** How many answers are kept of one day. */
const KEPT = 8

/**
 * Keeps the last answers about earlier days: until a day is told anew nothing that is said of it changes, however much comes that was
 * published after it.
 * @returns the answer in UTF-8, in memory that threads share
 */
export function answersOfDays(): (told: Told, asked: AskedOfDay, make: () => Answer) => Uint8Array<SharedArrayBuffer> {
  const kept = new WeakMap<Told, Map<string, Uint8Array<SharedArrayBuffer>>>()
  return (told, asked, make) => {
    const own = kept.get(told) ?? new Map<string, Uint8Array<SharedArrayBuffer>>()
    kept.set(told, own)
    const name = JSON.stringify(asked)
    const body = own.get(name) ?? sent(make(), asked.from, asked.limit)
    putLast(own, name, body, KEPT)
    return body
  }
}
