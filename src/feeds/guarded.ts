import { Worker } from 'node:worker_threads'
import type { Arrival, FeedFault } from './arrival.ts'
import { arrivals, isPlain, type Origin } from './formats.ts'

/** What one file may take, in milliseconds and megabytes. */
export interface Limits {
  readonly time: number
  /** Of heap; and of what the whole process may grow by, since bytes that are inflated lie outside of the heap. */
  readonly memory: number
}
/** Milliseconds between two looks at the memory. */
const LOOK = 50
const LIMITS: Limits = { time: 60_000, memory: 1024 }

type Found = readonly (Arrival | FeedFault)[]

/** What the worker is asked. */
export interface Task {
  readonly doc: string
  readonly bytes: Uint8Array
  readonly origin: Origin | null
}

/** Reads files of foreign formats in a thread of their own, which is killed with a file that takes too much; the next one gets a new thread. */
export interface Guard extends AsyncDisposable {
  readonly read: (doc: string, bytes: Uint8Array, origin?: Origin) => Promise<Found>
}

/** Makes a guard; its thread starts with the first file that needs it. */
export function guard({ time, memory }: Limits = LIMITS): Guard {
  let worker: Worker | null = null
  const started = () => {
    worker ??= new Worker(new URL('./guarded.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    return worker
  }
  const dropped = async () => {
    const old = worker
    worker = null
    await old?.terminate()
  }
  const inWorker = async (doc: string, bytes: Uint8Array, origin: Origin | null): Promise<Found> => {
    const answer = await answered(started(), { doc, bytes, origin }, { time, memory })
    if (typeof answer !== 'string') return answer
    await dropped()
    return [{ fault: 'hostile', place: '', detail: answer }]
  }
  return {
    read: async (doc, bytes, origin) =>
      !origin && isPlain(doc, bytes) ? [...(await arrivals(doc, bytes))] : inWorker(doc, bytes, origin ?? null),
    [Symbol.asyncDispose]: dropped,
  }
}

/** What the worker found, or in English why it has to go. */
function answered(worker: Worker, task: Task, { time, memory }: Limits): Promise<Found | string> {
  return new Promise((resolve) => {
    const done = (answer: Found | string) => {
      clearTimeout(timer)
      clearInterval(looking)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(answer)
    }
    const onMessage = ({ found }: { readonly found: Found }) => done(found)
    const onError = (error: unknown) => done((error as Error).message)
    const onExit = (code: number) => done(`its thread ended with ${code}`)
    const timer = setTimeout(() => done(`more than ${time / 1000} s`), time)
    const most = process.memoryUsage.rss() + memory * 2 ** 20
    const looking = setInterval(() => {
      if (process.memoryUsage.rss() > most) done(`more than ${memory} MB`)
    }, LOOK)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(task)
  })
}
