import { randomUUID } from 'node:crypto'
import type { Step } from '../app/writing.ts'
import { Problem, problemOf } from './problem.ts'

/** An event of a job, by its place. */
export interface JobEvent {
  readonly n: number
  readonly step: Step | { readonly kind: 'failed'; readonly problem: Problem }
}

/** Long errands that go on after their request was answered. */
export interface Jobs {
  /** Begins one, and gives its id. */
  readonly begin: (steps: AsyncIterable<Step>) => string
  /** Its events behind the `after`-th, those to come included; ends behind the last. @throws Problem `no-job` */
  readonly events: (id: string, after: number, signal: AbortSignal) => AsyncGenerator<JobEvent>
}

/** Jobs that are remembered, and events of each. */
const REMEMBERED = 50
const EVENTS = 20_000

interface Job {
  readonly events: JobEvent[]
  isOver: boolean
  wake: () => void
  woken: Promise<void>
}

export function jobs(): Jobs {
  const all = new Map<string, Job>()
  const push = (job: Job, step: JobEvent['step']) => {
    job.events.push({ n: (job.events.at(-1)?.n ?? 0) + 1, step })
    if (job.events.length > EVENTS) job.events.shift()
    job.wake()
    renewWake(job)
  }
  return {
    begin: (steps) => {
      const id = randomUUID()
      const job: Job = { events: [], isOver: false, wake: () => {}, woken: Promise.resolve() }
      renewWake(job)
      for (const [old, { isOver }] of all) if (all.size >= REMEMBERED && isOver) all.delete(old)
      all.set(id, job)
      void follow(job, steps, push)
      return id
    },
    events: (id, after, signal) => {
      const job = all.get(id)
      if (!job) throw new Problem('no-job', ({ http }) => http.details.job(id))
      return eventsOf(job, after, signal)
    },
  }
}

async function* eventsOf(job: Job, after: number, signal: AbortSignal): AsyncGenerator<JobEvent> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  for (let last = after; !signal.aborted; ) {
    const { woken } = job
    for (const event of job.events.filter(({ n }) => n > last)) {
      yield event
      last = event.n
    }
    if (job.isOver && last >= (job.events.at(-1)?.n ?? 0)) return
    await Promise.race([woken, stopped])
  }
}

function renewWake(job: Job): void {
  job.woken = new Promise((resolve) => {
    job.wake = resolve
  })
}

async function follow(
  job: Job,
  steps: AsyncIterable<Step>,
  push: (job: Job, step: JobEvent['step']) => void,
): Promise<void> {
  try {
    for await (const step of steps) {
      if (step.kind === 'done') job.isOver = true
      push(job, step)
    }
  } catch (error) {
    job.isOver = true
    push(job, { kind: 'failed', problem: problemOf(error) })
  }
}
