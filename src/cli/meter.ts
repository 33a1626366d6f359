import type { Caller } from './caller.ts'

/** How far a long command is, on a terminal's standard error; nothing elsewhere. */
export interface Meter {
  readonly done: (more: number) => void
  /** Before other output, and at the end. */
  readonly clear: () => void
}

/** Milliseconds between two showings: often enough to follow, seldom enough not to flicker. */
const PACE = 200

/** @param of how many there are in all, where that is known */
export function meter({ messages }: Caller, of: number | null): Meter {
  const { stderr } = process
  if (!stderr.isTTY) return { done: () => {}, clear: () => {} }
  const start = performance.now()
  let [sum, shown, isShown] = [0, 0, false]
  return {
    done: (more) => {
      sum += more
      const now = performance.now()
      if (now - shown < PACE) return
      shown = now
      const rate = sum / Math.max(0.001, (now - start) / 1000)
      const remaining = of === null ? null : Math.ceil((of - sum) / rate)
      stderr.write(`\r\u001b[2K${messages.desk.progress(sum, of, Math.round(rate), remaining)}`)
      isShown = true
    },
    clear: () => {
      if (isShown) stderr.write('\r\u001b[2K')
      isShown = false
    },
  }
}
