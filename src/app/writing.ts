import { Worker } from 'node:worker_threads'
import { DeskError, type DeskFaultCode } from './desk.ts'
import { NoDocument } from './document.ts'
import type { FaultCode } from './documents.ts'
import { type Judging, JudgingError } from './judging.ts'
import { QueryError } from './query.ts'
import { NoSearch } from './saved.ts'

/** A file that was handed in: its name is data, and never a path. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is to be written. `lines` are documents, each a line of JSON as `chancery add -` takes it. */
export type Errand =
  | {
      readonly kind: 'add'
      readonly lines: readonly string[]
      readonly files: readonly Upload[]
      readonly urls: readonly string[]
      readonly published: string | null
    }
  | { readonly kind: 'remove'; readonly ids: readonly string[]; readonly why: string }
  | { readonly kind: 'judge'; readonly judging: Judging }
  | { readonly kind: 'reread' }
  | { readonly kind: 'save'; readonly query: string }
  | { readonly kind: 'drop'; readonly id: string }

/** One step of an errand; what is told is on the disk. `done` is the last. */
export type Step =
  | { readonly kind: 'taken'; readonly value: Record<string, unknown> }
  | { readonly kind: 'fault'; readonly fault: FaultCode; readonly where: string; readonly detail: string }
  | { readonly kind: 'changed'; readonly value: Record<string, unknown> }
  | { readonly kind: 'done'; readonly value: unknown }

/** What the thread says of an errand. */
export type Said =
  | { readonly id: number; readonly step: Step }
  | {
      readonly id: number
      readonly deskFault: { readonly code: DeskFaultCode; readonly where: string; readonly detail: string }
    }
  | { readonly id: number; readonly judgingFault: { readonly code: JudgingError['code']; readonly given: string } }
  | { readonly id: number; readonly noDocument: { readonly given: string; readonly isSeveral: boolean } }
  | { readonly id: number; readonly queryFault: { readonly term: string; readonly allowed: string } }
  | { readonly id: number; readonly noSearch: string }
  | { readonly id: number; readonly fault: { readonly name: string; readonly message: string; readonly stack: string } }

export interface Writing extends AsyncDisposable {
  /** The steps of an errand as they are made; ends behind `done`. @throws DeskError, JudgingError */
  readonly run: (errand: Errand) => AsyncGenerator<Step>
}

/** Megabytes of what is new in the heap of the thread. */
const YOUNG = 32

interface Listener {
  readonly said: (said: Said | Error) => void
}

/** The one thread that writes to the desk in `dir`; it starts with the first errand. Decisions are taken between the batches of a long intake. */
export function writing(dir: string): Writing {
  const listeners = new Map<number, Listener>()
  let worker: Worker | null = null
  let last = 0
  const lost = (error: Error) => {
    worker = null
    for (const { said } of listeners.values()) said(error)
    listeners.clear()
  }
  const started = () => {
    if (worker) return worker
    worker = new Worker(new URL('./writing.worker.ts', import.meta.url), {
      workerData: { dir },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    })
    worker.unref()
    worker.on('message', (said: Said) => listeners.get(said.id)?.said(said))
    worker.on('error', (error) => lost(error as Error))
    worker.on('exit', (code) => lost(new Error(`the thread that writes ended with ${code}`)))
    return worker
  }
  return {
    run: async function* (errand) {
      last++
      const id = last
      const waiting: (Said | Error)[] = []
      let wake = () => {}
      listeners.set(id, {
        said: (said) => {
          waiting.push(said)
          wake()
        },
      })
      try {
        started().postMessage({ id, errand })
        for (;;) {
          const said = waiting.shift()
          if (!said) {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
            continue
          }
          const step = stepOf(said)
          yield step
          if (step.kind === 'done') return
        }
      } finally {
        listeners.delete(id)
      }
    },
    [Symbol.asyncDispose]: async () => {
      await worker?.terminate()
    },
  }
}

function stepOf(said: Said | Error): Step {
  if (said instanceof Error) throw said
  if ('step' in said) return said.step
  if ('deskFault' in said) throw new DeskError(said.deskFault.code, said.deskFault.where, said.deskFault.detail)
  if ('judgingFault' in said) throw new JudgingError(said.judgingFault.code, said.judgingFault.given)
  if ('noDocument' in said) throw new NoDocument(said.noDocument.given, said.noDocument.isSeveral)
  if ('queryFault' in said) throw new QueryError(said.queryFault.term, said.queryFault.allowed)
  if ('noSearch' in said) throw new NoSearch(said.noSearch)
  throw Object.assign(new Error(said.fault.message), said.fault)
}
