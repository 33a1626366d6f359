import { parentPort, workerData } from 'node:worker_threads'
import { answersOfDays } from './answers-of-day.ts'
import { DeskError, readingDesk } from './desk.ts'
import type { Earlier } from './earlier.ts'
import { answer, type Inquiry, sent } from './inquiries.ts'
import { PartMissing } from './kept-tellings.ts'
import { viewsOf } from './view.ts'
import type { Reply, Task } from './view-threads.ts'
import { NoIncident } from './views.ts'
import { WHOLE } from './warming.ts'

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

const ofDay = answersOfDays()

/** Questions about earlier days that are being made, by these. */
const waiting = new Map<string, { readonly day: Earlier; readonly tasks: Task[] }>()

parentPort?.on('message', (task: Task) => {
  const reply = replied(task)
  if (reply !== 'later') return tell(task, reply)
  const day = dayOf(task)
  const name = JSON.stringify(day)
  if (waiting.size === 0) setImmediate(makeDay)
  const there = waiting.get(name)
  if (there) there.tasks.push(task)
  else waiting.set(name, { day, tasks: [task] })
})

function tell({ id, ask }: Task, own: Omit<Reply, 'id'>): void {
  parentPort?.postMessage({ id, ...own } satisfies Reply)
  if (ask === 'renew' || ask === 'grow') kept()
  views.ease()
}

/** Makes some of the day that was asked about first; whoever asked something else meanwhile is answered before more of it is made. */
function makeDay(): void {
  const [name, first] = waiting.entries().next().value ?? []
  if (name === undefined || !first) return
  const made = tried(() => views.make(first.day))
  views.ease()
  if (made !== false) {
    waiting.delete(name)
    for (const task of first.tasks) {
      const reply = made === true ? replied(task) : made
      // So much has changed that it is to be made again.
      tell(task, reply === 'later' ? { elsewhere: true } : reply)
    }
  }
  if (waiting.size > 0) setImmediate(makeDay)
}

function kept(): void {
  try {
    views.keep()
  } catch (error) {
    // Who asks next finds it out, and has all opened anew.
    if (!(error instanceof PartMissing)) throw error
  }
}

const replied = (task: Task): Omit<Reply, 'id'> | 'later' => tried(() => done(task))

/** What was asked for, or what is at fault with it. */
function tried<T>(make: () => T): T | Omit<Reply, 'id'> {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof PartMissing)) return faultOf(error)
  }
  // Another one has joined the record anew and kept that in the place of what is looked into here.
  try {
    renewAll()
    return make()
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
function done({ ask, from, limit }: Task): Omit<Reply, 'id'> | 'later' {
  if (ask === 'rest') {
    views.rest()
    for (const { tasks } of waiting.values()) for (const task of tasks) tell(task, { elsewhere: true })
    waiting.clear()
    return {}
  }
  if (ask === 'warm') {
    const view = views.of(null)
    if (view) WHOLE[from]?.(view)
    return { isColder: from + 1 < WHOLE.length }
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
    views.of(null)
    // What was kept is opened sooner than it would be joined.
    return { took: Math.max(performance.now() - start, views.size() * JOINING) }
  }
  const view = views.of(dayAsked(ask), isOpenAsked(ask))
  if (!view) return 'later'
  const { isBehind, told } = view
  const make = () => answer(view, ask)
  return { body: told.asOf === null ? sent(make(), from, limit) : ofDay(told, { ask, from, limit }, make), isBehind }
}

/** Milliseconds that it takes at least to join a document with the others. */
const JOINING = 0.1

/** What is told of a day, today where none is named. */
const DAILY: ReadonlySet<string> = new Set(['ledger', 'today', 'brief', 'chart/timeline', 'chart/positions'])

const asOfSupposed = ({ name, today }: Inquiry): string | null => (DAILY.has(name) ? today : null)

const dayAsked = (ask: Inquiry): string | null => ask.given['as-of'] ?? asOfSupposed(ask)

/** What is open is told by one page alone. */
const isOpenAsked = ({ name }: Inquiry): boolean => name === 'review'

/** The earlier day that a question is about. */
function dayOf({ ask }: Task): Earlier {
  const inquiry = ask as Inquiry
  return { asOf: dayAsked(inquiry) ?? '', isOpen: isOpenAsked(inquiry) }
}
