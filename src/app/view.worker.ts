import { parentPort, workerData } from 'node:worker_threads'
import { DeskError, readingDesk } from './desk.ts'
import { answer, type Inquiry, sent } from './inquiries.ts'
import { PartMissing } from './kept-tellings.ts'
import { viewsOf } from './view.ts'
import type { Reply, Task } from './view-threads.ts'
import { NoIncident } from './views.ts'
import { WARMING } from './warming.ts'

/** A thread that keeps the views of a desk and answers questions from them, as text that is ready to be sent. */
const { dir } = workerData as { readonly dir: string }
let [open, views] = opened()

function opened() {
  const made = readingDesk(dir)
  // What every joining needs is made once, and is no part of how long one takes.
  made.pack()
  made.fold('')
  return [made, viewsOf(made)] as const
}

/** The marks of those who made the readings when the packs were last looked at. */
let engines = ''

const enginesOfReadings = (): string => open.readings.engines().join()

/** Whether documents were read anew with other packs than those at hand, whose names and phrases would be those of before. */
const isOutdated = (now: string) => now !== engines && now !== '' && !now.includes(open.engine())

parentPort?.on('message', ({ id, ask, from, limit, mayJoin }: Task) => {
  const reply: Reply = { id, ...replied(ask, from, limit, mayJoin) }
  // Handed over rather than copied.
  parentPort?.postMessage(reply, reply.body ? [reply.body.buffer] : [])
  if (ask === 'renew' || ask === 'grow') kept()
  views.ease()
})

function kept(): void {
  try {
    views.keep()
  } catch (error) {
    // Who asks next finds it out, and has all opened anew.
    if (!(error instanceof PartMissing)) throw error
  }
}

function replied(ask: Task['ask'], from: number, limit: number, mayJoin: boolean): Omit<Reply, 'id'> {
  try {
    return done(ask, from, limit, mayJoin)
  } catch (error) {
    if (!(error instanceof PartMissing)) return faultOf(error)
  }
  // Another one has joined the record anew and kept that in the place of what is looked into here.
  try {
    renewAll()
    return done(ask, from, limit, mayJoin)
  } catch (error) {
    return faultOf(error)
  }
}

function renewAll(): void {
  open[Symbol.dispose]()
  ;[open, views] = opened()
  engines = enginesOfReadings()
  views.read()
}

function faultOf(error: unknown): Omit<Reply, 'id'> {
  if (error instanceof NoIncident) return { noIncident: error.given }
  const { name, message, stack } = error as Error
  if (!(error instanceof DeskError)) return { fault: { name, message, stack: `${stack}` } }
  return { deskFault: { code: error.code, where: error.where, detail: error.detail } }
}

/** @throws whatever the desk or the question is at fault with */
function done(ask: Task['ask'], from: number, limit: number, mayJoin: boolean): Omit<Reply, 'id'> {
  if (ask === 'rest') {
    views.rest()
    return {}
  }
  if (ask === 'warm') {
    const view = views.of(null, false)
    if (view) WARMING[from]?.(view)
    return { isColder: from + 1 < WARMING.length }
  }
  if (ask === 'grow') {
    const start = performance.now()
    const grown = !isOutdated(enginesOfReadings()) && views.grow()
    return { grown, took: performance.now() - start }
  }
  if (ask === 'renew') {
    const now = enginesOfReadings()
    if (isOutdated(now)) renewAll()
    else views.read()
    engines = now
    const start = performance.now()
    views.of(null, true)
    // What was kept is opened sooner than it would be joined.
    return { took: Math.max(performance.now() - start, views.size() * JOINING) }
  }
  const view = views.of(ask.given['as-of'] ?? asOfSupposed(ask), mayJoin)
  if (!view) return { elsewhere: true }
  const { isBehind } = view
  return { body: sent(answer(view, ask), from, limit), isBehind }
}

/** Milliseconds that it takes at least to join a document with the others. */
const JOINING = 0.1

/** What is told of a day, today where none is named. */
const DAILY: ReadonlySet<string> = new Set(['ledger', 'today', 'brief', 'chart/timeline', 'chart/positions'])

const asOfSupposed = ({ name, today }: Inquiry): string | null => (DAILY.has(name) ? today : null)
