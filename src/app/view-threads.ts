import { Worker } from 'node:worker_threads'
import { type Desk, DeskError, type DeskFaultCode } from './desk.ts'
import type { Inquiry } from './inquiries.ts'
import { type JoinedApart, joinApart } from './join-apart.ts'
import type { Views } from './view.ts'
import { NoIncident } from './views.ts'

/**
 * What a thread is asked: a question, to renew its views, to do so if documents only came, to let go of them, or to make ready what many
 * questions need; of a list, the part from `from` on, and of what is made ready that at this place.
 */
export interface Task {
  readonly id: number
  readonly ask: Inquiry | 'renew' | 'grow' | 'rest' | 'warm'
  readonly from: number
  readonly limit: number
}

/** What a thread answers. */
export interface Reply {
  readonly id: number
  /** In UTF-8, ready to be sent. */
  readonly body?: Uint8Array<SharedArrayBuffer>
  /** Something was added to the day that was asked about since what is known of it was joined. */
  readonly isBehind?: boolean
  /** Milliseconds that a renewal took to join all that was read, or what only came. */
  readonly took?: number
  /** More is to be made ready. */
  readonly isColder?: boolean
  /** What was taken in of documents that only came (see `Views`). */
  readonly grown?: ReturnType<Views['grow']>
  /** The record was joined anew before the question was answered: whoever has it now should be asked. */
  readonly elsewhere?: true
  readonly noIncident?: string
  readonly fault?: { readonly name: string; readonly message: string; readonly stack: string }
  readonly deskFault?: { readonly code: DeskFaultCode; readonly where: string; readonly detail: string }
}

/** An answer, with whether the record had moved on while it was made. */
export interface Told {
  readonly body: Buffer<SharedArrayBuffer>
  readonly isBehind: boolean
}

/** Answers to questions about all that a desk tells, made in threads, so that who reads never waits for who joins. */
export interface ViewThreads extends AsyncDisposable {
  readonly ask: (inquiry: Inquiry, from: number, limit: number) => Promise<Told>
  /** Resolves when the newest record can be asked. */
  readonly ready: () => Promise<void>
}

/** In milliseconds. */
export interface Pace {
  /** How long a question waits for the record to be renewed before it is answered from the one before. */
  readonly patience: number
  /** A renewal that takes longer than this is made in a second thread. */
  readonly quick: number
}
const PACE: Pace = { patience: 250, quick: 150 }
/**
 * How many times as long as it took to take in what came it is rested before more is taken in, and milliseconds that it is at least
 * where others felt it: meanwhile they are answered, and what was answered once is at hand for who asks the same.
 */
const [BREATH, PAUSE] = [4, 1000]
/** Milliseconds that nobody feels. */
const UNFELT = 20
/** Answers that are kept, in bytes of all together. */
const KEPT = 16_000_000

/** Megabytes of what is new in the heap of a thread: left to itself it takes a multiple, and keeps it. */
const YOUNG = 24

/** A thread that was asked has ended, and so has the one that took its place: for want of memory as likely as not. */
export class ThreadGone extends Error {}

export interface Thread {
  readonly worker: Worker
  readonly send: (task: Omit<Task, 'id'>) => Promise<Reply>
  /** The state of the record that its views show; null before the first. */
  revision: string | null
  /** It has ended, for want of memory as likely as not; another one must take its place. */
  isGone: boolean
}

/** Begins a thread with the views of the desk in `dir`. */
export function started(dir: string): Thread {
  const worker = new Worker(new URL('./view.worker.ts', import.meta.url), {
    workerData: { dir },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  })
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: unknown) => void }>()
  let last = 0
  worker.unref()
  worker.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.resolve(reply)
    waiting.delete(reply.id)
  })
  const failed = (error: unknown) => {
    thread.isGone = true
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', (error) => failed(new ThreadGone(`${(error as Error).message}`, { cause: error })))
  worker.on('exit', (code) => failed(new ThreadGone(`a thread of the desk ended with ${code}`)))
  const send = (task: Omit<Task, 'id'>) =>
    new Promise<Reply>((resolve, reject) => {
      last++
      if (thread.isGone) throw new ThreadGone('a thread of the desk has ended')
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, ...task } satisfies Task)
    })
  const thread: Thread = { worker, send, revision: null, isGone: false }
  return thread
}

function good(reply: Reply): Reply {
  if (reply.deskFault) throw new DeskError(reply.deskFault.code, reply.deskFault.where, reply.deskFault.detail)
  if (reply.noIncident !== undefined) throw new NoIncident(reply.noIncident)
  if (reply.fault) throw Object.assign(new Error(reply.fault.message), reply.fault)
  return reply
}

const NOTHING = new Uint8Array(new SharedArrayBuffer(0))

const bodyOf = ({ body = NOTHING }: Reply) => Buffer.from(body.buffer, body.byteOffset, body.byteLength)

const RENEW = { ask: 'renew', from: 0, limit: 0 } as const
const [GROW, REST] = [{ ...RENEW, ask: 'grow' } as const, { ...RENEW, ask: 'rest' } as const]

/** Takes in what came; what is told of it soon is made ready at once, with others answered in between. */
async function grow({ send }: Thread): Promise<Reply> {
  let took = 0
  for (;;) {
    const reply = good(await send(GROW))
    took += reply.took ?? 0
    if (reply.grown !== 'soon') return { ...reply, took }
  }
}

/** Makes ready what the first questions would have to, step by step between those that are asked, as long as the thread serves. */
async function warm({ send }: Thread, isServing: () => boolean): Promise<void> {
  try {
    for (let from = 0, more = true; more && isServing(); from++)
      more = good(await send({ ...RENEW, ask: 'warm', from })).isColder === true
  } catch {
    // Whoever asks next is told, and what is not ready is made when it is asked for.
  }
}

/**
 * Threads with the views of a desk. One serves, and takes in documents that came; when the record changes otherwise, a second one joins all
 * of it anew and then takes its place, unless that is so quick that the first may do it itself. A thread that ends is replaced, and asked
 * once more what it was asked.
 * @throws ThreadGone where that one ends too
 */
export function viewThreads(open: Desk, { patience, quick }: Pace = PACE, begin = started): ViewThreads {
  const { dir } = open.store
  const revision = revisionOf(open)
  const kept = keptAnswers()
  let serving = begin(dir)
  let spare: Thread | null = null
  let apart: JoinedApart | null = null
  let [took, grew, rested, parts] = [0, 0, 0, 0]
  /** More came than was taken in last. */
  let isPartial = false
  let renewing: Promise<void> | null = null

  const renew = async (): Promise<void> => {
    if (serving.isGone) serving = begin(dir)
    if (spare?.isGone) spare = null
    const wanted = revision()
    const isFirst = serving.revision === null
    if (isFirst) {
      apart = joinApart(open)
      await apart?.ended
    }
    const grown = isFirst ? null : await grow(serving)
    isPartial = grown?.grown === 'some' || grown?.grown === 'none'
    if (grown?.grown) {
      parts++
      if (grown.grown === 'all') serving.revision = wanted
      if (grown.grown === 'some') serving.revision = `${wanted} in part ${parts}`
      grew = grown.took ?? 0
      rested = performance.now() + (grown.grown === 'all' ? rest(grew) : BREATH * grew)
      return
    }
    if (!isFirst && took > quick) spare ??= begin(dir)
    const thread = spare && !isFirst ? spare : serving
    took = good(await thread.send(RENEW)).took ?? 0
    rested = !isFirst && took > quick ? performance.now() + PAUSE : 0
    thread.revision = wanted
    const before = serving
    serving = thread
    void warm(thread, () => serving === thread)
    if (thread === before) return
    spare = before
    // What it is asked already is answered before.
    good(await spare.send(REST))
  }
  /** Begins a renewal where the record has changed; rests after the last one, so that a stream of documents leaves room. */
  const renewed = (): Promise<void> | null => {
    if (serving.revision === revision() && !serving.isGone) return null
    if (renewing === null && performance.now() < rested && !serving.isGone) return null
    renewing ??= renew().finally(() => {
      renewing = null
    })
    return renewing
  }
  const asked: ViewThreads['ask'] = async (ask, from, limit) => {
    const coming = renewed()
    // While more comes than is taken in at once, to wait for some of it would not bring the last of it.
    if (serving.revision === null || serving.isGone || (!isPartial && took <= quick && grew <= quick))
      await (coming ?? renewing)
    else if (coming && !isPartial) await Promise.race([coming, after(patience)])
    const thread = serving
    const key = `${thread.revision} ${JSON.stringify([ask, from, limit])}`
    const isBehind = thread.revision !== revision()
    const told = await kept(key, () => answered({ ask, from, limit }, thread, () => serving))
    return { body: told.body, isBehind: isBehind || told.isBehind }
  }
  return {
    ask: askedAgain(asked),
    ready: async () => {
      while (serving.revision !== revision()) await (renewed() ?? after(20))
    },
    [Symbol.asyncDispose]: () => {
      apart?.stop()
      return ended([serving, spare])
    },
  }
}

/** What a thread answers; where the record was joined anew before it did, what the one answers that has it then. */
async function answered(task: Omit<Task, 'id'>, first: Thread, serving: () => Thread): Promise<Told> {
  for (let thread = first; ; thread = serving()) {
    const reply = good(await thread.send(task))
    if (!reply.elsewhere) return { body: bodyOf(reply), isBehind: reply.isBehind === true }
  }
}

/** Asks once more where a thread ended: another one has taken its place, and may well have the memory for it. */
const askedAgain =
  (asked: ViewThreads['ask']): ViewThreads['ask'] =>
  async (...question) => {
    try {
      return await asked(...question)
    } catch (error) {
      if (!(error instanceof ThreadGone)) throw error
      return asked(...question)
    }
  }

const rest = (grew: number): number => (grew > UNFELT ? Math.max(BREATH * grew, PAUSE) : 0)

async function ended(threads: readonly (Thread | null)[]): Promise<void> {
  for (const thread of threads) await thread?.worker.terminate()
}

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

/** The state of the record as one word, asked of the database only when another connection has written to it. */
function revisionOf({ store: { db }, readings }: Desk): () => string {
  const version = db.prepare('pragma data_version')
  const counts = db.prepare(
    `select (select max(seq) from source) || '.' || (select count(*) from withdrawal) || '.' || (select count(*) from judgement)
       as state`,
  )
  let [seen, state] = ['', '']
  return () => {
    const now = String(version.get()?.['data_version'])
    if (now !== seen) [seen, state] = [now, `${counts.get()?.['state']}.${readings.state(Number.MAX_SAFE_INTEGER)}`]
    return state
  }
}

/** Answers by question and state of the record, the oldest dropped first. Who asks what is being answered waits for the same answer. */
function keptAnswers(): (key: string, make: () => Promise<Told>) => Promise<Told> {
  const kept = new Map<string, Promise<Told>>()
  const sizes = new Map<string, number>()
  let sum = 0
  const drop = (key: string) => {
    sum -= sizes.get(key) ?? 0
    sizes.delete(key)
    kept.delete(key)
  }
  return (key, make) => {
    const there = kept.get(key)
    if (there) return there
    const made = make()
    kept.set(key, made)
    made.then(
      ({ body, isBehind }) => {
        // Who asks again wants to hear what came since.
        if (isBehind) return drop(key)
        sizes.set(key, body.length)
        sum += body.length
        for (const oldest of kept.keys()) {
          if (sum <= KEPT || oldest === key) break
          drop(oldest)
        }
      },
      () => drop(key),
    )
    return made
  }
}
