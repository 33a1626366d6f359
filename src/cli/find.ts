import type { Desk } from '../app/desk.ts'
import { printedSource } from '../app/document.ts'
import { parseQuery, QueryError } from '../app/query.ts'
import { snippet } from '../app/snippet.ts'
import type { Asked } from './arguments.ts'
import { UsageError } from './arguments.ts'
import { type Caller, type ExitCode, GOOD } from './caller.ts'
import { limitAsked, sourceLine, withDesk } from './desk.ts'
import { wrapped } from './terminal.ts'

/** `chancery list`: an empty search, which is answered with the newest. */
export const list = (asked: Asked, caller: Caller): Promise<ExitCode> => answer(asked, caller, '')

/** `chancery search`. */
export const search = (asked: Asked, caller: Caller): Promise<ExitCode> =>
  answer(asked, caller, asked.operands.join(' '))

function answer(asked: Asked, caller: Caller, text: string): Promise<ExitCode> {
  const limit = limitAsked(asked, caller)
  return withDesk(asked, caller, async (open) => {
    const { messages, out } = caller
    const query = understood(open, text, asked, caller)
    const { seqs, count, more } = open.search.find(query, limit, 0)
    for (const seq of seqs) {
      const source = open.sources.bySeq(seq)
      if (!source) continue
      const runs = query.words.length ? snippet(open.sources.text(seq), query.words, open.fold) : []
      if (asked.on.has('json')) {
        await out.add(`${JSON.stringify({ ...printedSource(source), snippet: runs })}\n`)
        continue
      }
      await out.add(`${sourceLine(source, caller)}\n`)
      for (const line of wrapped(runs, caller.width - 4, caller.style)) await out.add(`    ${line}\n`)
    }
    if (!asked.on.has('json'))
      await out.add(`${count === 0 ? messages.desk.nothing : messages.desk.found(seqs.length, count, more)}\n`)
    await out.flush()
    return GOOD
  })
}

function understood(open: Desk, text: string, asked: Asked, { messages }: Caller) {
  try {
    return parseQuery(text, open.fold)
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    throw new UsageError(messages.desk.badQuery(error.term, error.allowed), asked.verb.name)
  }
}
