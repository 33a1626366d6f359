import { QueryError } from '../app/query.ts'
import { dropSearch, NoSearch, type SavedSearch, savedSearches, saveSearch, searchFeed } from '../app/saved.ts'
import { type Asked, UsageError } from './arguments.ts'
import { type Caller, type ExitCode, GOOD } from './caller.ts'
import { withDesk } from './desk.ts'

/** `chancery saved`: keeps a search, or forgets one, or gives its feed; without operands, those that are kept. */
export function saved(asked: Asked, caller: Caller): Promise<ExitCode> {
  const { out, messages } = caller
  const query = asked.operands.join(' ')
  return withDesk(asked, caller, async (open) => {
    const [atom, drop] = [asked.values.get('atom'), asked.values.get('drop')]
    const isJson = asked.on.has('json')
    try {
      if (atom !== undefined) await out.add(searchFeed(open, atom, null))
      else if (drop !== undefined) {
        const gone = dropSearch(open, drop)
        await out.add(isJson ? `${JSON.stringify(gone)}\n` : `${messages.desk.dropped(gone.query)}\n`)
      } else {
        const all = query === '' ? savedSearches(open) : [saveSearch(open, query, new Date().toISOString())]
        for (const one of all) await out.add(`${isJson ? JSON.stringify(one) : line(one, caller)}\n`)
        if (all.length === 0 && !isJson) await out.add(`${messages.desk.noSearches}\n`)
      }
    } catch (error) {
      if (error instanceof QueryError)
        throw new UsageError(messages.desk.badQuery(error.term, error.allowed), asked.verb.name)
      if (error instanceof NoSearch) throw new UsageError(messages.desk.noSearch(error.given), asked.verb.name)
      throw error
    }
    await out.flush()
    return GOOD
  })
}

const line = ({ id, query, count, more }: SavedSearch, { messages, style }: Caller) =>
  `${style.dim(id.slice(0, 8))}  ${style.strong(query)}  ${messages.desk.found(count, count, more)}`
