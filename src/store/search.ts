import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

/** Han, kana and Hangul, of which neighbours are taken in pairs. All else that is a letter or digit stays a word. */
const isPaired = (unit: number) =>
  (unit >= 0x3400 && unit <= 0x9fff) ||
  (unit >= 0x3005 && unit <= 0x30ff) ||
  (unit >= 0xac00 && unit <= 0xd7a3) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  (unit >= 0xd800 && unit <= 0xdfff)
const isWord = (unit: number) =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && unit < 0x2000)

/**
 * A folded text as the index holds it: 外交部長 becomes `外交 交部 部長 長`, so that every substring is a phrase of neighbours,
 * from one character on (which is asked for as the beginning of a pair).
 */
export function grams(folded: string): string {
  const out: string[] = []
  const text = folded.toLowerCase()
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isPaired(unit)) {
      out.push(i + 1 < text.length && isPaired(text.charCodeAt(i + 1)) ? text.slice(i, i + 2) : (text[i] as string))
      continue
    }
    if (!isWord(unit)) continue
    let end = i + 1
    while (end < text.length && isWord(text.charCodeAt(end)) && !isPaired(text.charCodeAt(end))) end++
    out.push(text.slice(i, end))
    i = end - 1
  }
  return out.join(' ')
}

/** A substring as a phrase of the index; null where it holds no letter. */
function phrase(folded: string): string | null {
  const parts = grams(folded)
    .split(' ')
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  const last = parts.at(-1) as string
  // The last character alone would ask for the end of a run: it is the beginning of a pair, and the pair before holds it already.
  if (parts.length > 1 && last.length === 1 && isPaired(last.charCodeAt(0))) {
    return `"${parts.slice(0, -1).join(' ')}"`
  }
  return parts.length === 1 && last.length === 1 && isPaired(last.charCodeAt(0)) ? `"${last}"*` : `"${parts.join(' ')}"`
}

/** What is asked for. All conditions must hold. */
export interface Query {
  /** Folded substrings. */
  readonly words: readonly string[]
  readonly without: readonly string[]
  readonly actors: readonly string[]
  readonly types: readonly string[]
  readonly statuses: readonly string[]
  readonly frames: readonly string[]
  readonly outlets: readonly string[]
  readonly langs: readonly string[]
  /** First and last day of publication, or the beginning of one. */
  readonly after: string | null
  readonly before: string | null
}

/** More matches than this are put in order of time alone: to weigh them all would take longer than to read the first page. */
const WEIGHED = 2000

interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

/** Events of one source with all of: the actors, one of the types, one of the statuses, one of the frames. */
function eventCondition({ actors, types, statuses, frames }: Query): Condition | null {
  if (actors.length + types.length + statuses.length + frames.length === 0) return null
  const values: SQLInputValue[] = []
  const oneOf = (column: string, allowed: readonly string[]) => {
    if (allowed.length === 0) return ''
    values.push(...allowed)
    return ` and ${column} in (${allowed.map(() => '?').join()})`
  }
  const own = oneOf('e.type', types) + oneOf('e.status', statuses) + oneOf('e.frame', frames)
  const involved = actors.map((code) => {
    values.push(code)
    return ' and exists (select 1 from event_actor a where a.code = ? and a.source = e.source and a.event = e.id)'
  })
  return { sql: `exists (select 1 from event e where e.source = s.seq${own}${involved.join('')})`, values }
}

function conditions(query: Query): readonly Condition[] {
  const all: Condition[] = [{ sql: 's.seq not in (select source from withdrawal)', values: [] }]
  const event = eventCondition(query)
  if (event) all.push(event)
  for (const outlet of query.outlets) {
    const like = `%${outlet.replace(/[\\%_]/g, '\\$&')}%`
    all.push({
      sql: `(s.outlet like ? escape '\\' or s.url like ? escape '\\' or s.doc like ? escape '\\')`,
      values: [like, like, like],
    })
  }
  if (query.langs.length) all.push({ sql: `s.lang in (${query.langs.map(() => '?').join()})`, values: query.langs })
  if (query.after) all.push({ sql: 's.published >= ?', values: [query.after] })
  // ~ is behind every digit and hyphen: 2025-11 holds all its days.
  if (query.before) all.push({ sql: 's.published <= ?', values: [`${query.before}~`] })
  return all
}

/** Numbers of sources that match, best first, and how many there are (`more` where counting stopped). */
export interface Matches {
  readonly seqs: readonly number[]
  readonly count: number
  readonly more: boolean
}

/** The index of an open desk. */
export interface Search {
  readonly add: (seq: number, folded: string) => void
  readonly remove: (seq: number) => void
  readonly find: (query: Query, limit: number, offset: number) => Matches
}

export function searchOf(db: DatabaseSync): Search {
  const add = db.prepare('insert into found (rowid, grams) values (?, ?)')
  const remove = db.prepare('delete from found where rowid = ?')
  return {
    add: (seq, folded) => void add.run(seq, grams(folded)),
    remove: (seq) => void remove.run(seq),
    find: (query, limit, offset) => find(db, query, limit, offset),
  }
}

function find(db: DatabaseSync, query: Query, limit: number, offset: number): Matches {
  const phrases = query.words.map(phrase)
  if (phrases.includes(null)) return { seqs: [], count: 0, more: false }
  const match = phrases.join(' AND ')
  const not = query.without.map(phrase).filter((one) => one !== null)
  const all = conditions(query)
  const where = all.map(({ sql }) => sql).join(' and ')
  const values = all.flatMap((condition) => condition.values)
  const seqsOf = (sql: string, ...more: SQLInputValue[]) =>
    db
      .prepare(sql)
      .all(...more)
      .map((row) => Number(row['seq']))
  if (match === '') {
    const without = not.length ? ' and s.seq not in (select rowid from found where found match ?)' : ''
    const given = [...values, ...(not.length ? [not.join(' OR ')] : [])]
    const seqs = seqsOf(
      `select s.seq from source s where ${where}${without} order by s.published desc, s.seq desc limit ? offset ?`,
      ...given,
      WEIGHED + 1,
      0,
    )
    return page(seqs, limit, offset)
  }
  const asked = not.length ? `(${match}) NOT (${not.join(' OR ')})` : match
  const newest = seqsOf(
    `select s.seq from found f join source s on s.seq = f.rowid where f.found match ? and ${where}
     order by f.rowid desc limit ?`,
    asked,
    ...values,
    WEIGHED + 1,
  )
  if (newest.length > WEIGHED) return page(newest, limit, offset)
  const ranked = seqsOf(
    `select s.seq from found f join source s on s.seq = f.rowid where f.found match ? and ${where}
     order by bm25(found), s.published desc, s.seq desc limit ? offset ?`,
    asked,
    ...values,
    limit,
    offset,
  )
  return { seqs: ranked, count: newest.length, more: false }
}

function page(seqs: readonly number[], limit: number, offset: number): Matches {
  const more = seqs.length > WEIGHED
  return { seqs: seqs.slice(offset, offset + limit), count: Math.min(seqs.length, WEIGHED), more }
}
