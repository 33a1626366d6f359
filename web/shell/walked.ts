import { useState } from 'react'
import { useKeys } from './keys.tsx'
import { useGo } from './place.tsx'

/** The place in a list on which the keys stand, which move it and open what is there; −1 before the first move. */
export function useWalked(paths: readonly string[]): number {
  const go = useGo()
  const [at, setAt] = useState(-1)
  useKeys({
    next: () => setAt(Math.min(at + 1, paths.length - 1)),
    previous: () => setAt(Math.max(at - 1, 0)),
    open: () => paths[at] && go(paths[at]),
  })
  return at
}
