/**
 * Runs `work`, which is told by the signal when Ctrl-C, or a kill that asks first, wants it to end; it ends after what it has begun.
 * A second one ends the process at once, which loses nothing that was acknowledged either.
 */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    stopping.abort()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    return await work(stopping.signal)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** A stream that ends, rather than being waited for, when `signal` says so. */
export function until<T extends NodeJS.ReadableStream>(stream: T, signal: AbortSignal): T {
  const end = () => (stream as T & { destroy: () => void }).destroy()
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  return stream
}
