/** The worker's side of `guarded.ts`: reads one file at a time, and is killed where that takes too long. */
import { parentPort } from 'node:worker_threads'
import { arrivals } from './formats.ts'
import type { Task } from './guarded.ts'

/** What a library throws behind our back, where nobody waits for it, must not cost the thread. */
process.on('unhandledRejection', () => {})

parentPort?.on('message', async ({ doc, bytes, origin }: Task) => {
  try {
    parentPort?.postMessage({ found: [...(await arrivals(doc, bytes, origin))] })
  } catch (error) {
    parentPort?.postMessage({ found: [{ fault: 'damaged', place: '', detail: (error as Error).message }] })
  }
})
