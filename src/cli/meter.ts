import type { Caller } from './caller.ts'

/** How far a long command is, on a terminal's standard error; nothing elsewhere. */
export interface Meter {
  /** Whether anybody sees it. */
  readonly isShown: boolean
  readonly done: (more: number) => void
  /** The share of the whole that is done, 0 to 1, where it is not the count that tells: from it comes the time that remains. */
  readonly reached: (share: number) => void
  /** Before other output, and at the end. */
  readonly clear: () => void
}

/** Milliseconds between two showings: often enough to follow, seldom enough not to flicker. */
const PACE = 200

/** @param of how many there are in all, where that is known */
export function meter({ messages }: Caller, of: number | null = null): Meter {
  const { stderr } = process
  if (!stderr.isTTY) return { isShown: false, done: () => {}, reached: () => {}, clear: () => {} }
  const start = performance.now()
  let [sum, share, shown, isThere] = [0, 0, 0, false]
  const show = () => {
    const now = performance.now()
    if (now - shown < PACE) return
    shown = now
    const seconds = Math.max(0.001, (now - start) / 1000)
    const part = of === null ? share : sum / of
    const remaining = part > 0 ? Math.max(0, Math.ceil((seconds / part) * (1 - part))) : null
    stderr.write(`\r\u001b[2K${messages.desk.progress(sum, of, Math.round(sum / seconds), remaining)}`)
    isThere = true
  }
  return {
    isShown: true,
    done: (more) => {
      sum += more
      show()
    },
    reached: (part) => {
      share = Math.min(1, part)
      if (of !== null) sum = Math.round(share * of)
      show()
    },
    clear: () => {
      if (isThere) stderr.write('\r\u001b[2K')
      isThere = false
    },
  }
}
