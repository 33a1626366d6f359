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
/** Sources of a condition, above which it is asked of each match, of which there will be enough; below, its sources are gathered first. */
const GATHERED = 15_000

/** A condition on sources, in two forms between which the number of its sources decides. */
interface Condition {
  /** Gives the numbers of its sources. */
  readonly all: string
  /** True of the source whose number is in `SEQ`. */
  readonly each: string
  readonly values: readonly SQLInputValue[]
}

const marks = (values: readonly unknown[]) => values.map(() => '?').join()

/** Events of one source with all of: the actors, one of the types, one of the statuses, one of the frames. */
function eventCondition({ actors, types, statuses, frames }: Query): Condition | null {
  const asked = [
    ['type', types],
    ['status', statuses],
    ['frame', frames],
  ] as const
  const kinds = asked.filter(([, allowed]) => allowed.length > 0)
  const [first, ...others] = actors
  if (first === undefined && kinds.length === 0) return null
  const rest =
    kinds.map(([column, allowed]) => ` and e.${column} in (${marks(allowed)})`).join('') +
    others
      .map(
        () =>
          ' and exists (select 1 from event_actor b where b.code = ? and b.source = e.source and b.event = e.event)',
      )
      .join('')
  const [from, own] = first === undefined ? ['event e where true', []] : ['event_actor e where e.code = ?', [first]]
  return {
    all: `select e.source from ${from}${rest}`,
    // A sign before the columns: events of one source are few, those of a type are not.
    each: `exists (select 1 from ${from} and e.source = SEQ${rest.replaceAll('e.', '+e.')})`,
    values: [...own, ...kinds.flatMap(([, allowed]) => allowed), ...others],
  }
}

/** The different values of an indexed column, each found by a leap behind the one before: as fast as there are few of them. */
const distinct = (column: string) =>
  `with recursive one (value) as (select min(${column}) from source where ${column} is not null union all
     select (select min(${column}) from source where ${column} > one.value) from one where one.value is not null)
   select value from one where value like ? escape '\\'`

function outletCondition(db: DatabaseSync, outlet: string): Condition {
  const like = `%${outlet.replace(/[\\%_]/g, '\\$&')}%`
  const named = (column: string) =>
    db
      .prepare(distinct(column))
      .all(like)
      .map((row) => String(row['value']))
  const [outlets, hosts] = [named('outlet'), named('host')]
  return {
    all: `select seq from source where outlet in (${marks(outlets)}) union all select seq from source where host in (${marks(hosts)})`,
    each: `exists (select 1 from source o where o.seq = SEQ and (o.outlet in (${marks(outlets)}) or o.host in (${marks(hosts)})))`,
    values: [...outlets, ...hosts],
  }
}

/** A condition on one indexed column of sources. */
const column = (test: string, values: readonly SQLInputValue[]): Condition & { readonly test: string } => ({
  test,
  all: `select seq from source where ${test}`,
  each: `exists (select 1 from source o where o.seq = SEQ and o.${test})`,
  values,
})

/** Days of publication. `~` is behind every digit and hyphen: 2025-11 holds all its days. */
const days = ({ after, before }: Query) => [
  ...(after ? [column('published >= ?', [after])] : []),
  ...(before ? [column('published <= ?', [`${before}~`])] : []),
]

function conditions(db: DatabaseSync, query: Query): readonly Condition[] {
  const event = eventCondition(query)
  const { outlets, langs } = query
  return [
    ...(event ? [event] : []),
    ...outlets.map((outlet) => outletCondition(db, outlet)),
    ...(langs.length ? [column(`lang in (${marks(langs)})`, langs)] : []),
  ]
}

interface Sql {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

/** All of the conditions on the source whose number is `seq`. The withdrawn are never found. */
function where(db: DatabaseSync, all: readonly Condition[], seq: string): Sql {
  const tests = all.map(({ all: gathered, each, values }) => {
    const isMany = db.prepare(`select 1 from (${gathered}) limit 1 offset ${GATHERED}`).get(...values)
    // A sign before the number: what was gathered is asked for what the words found, and is not looked up among the words one by one.
    return isMany ? each.replaceAll('SEQ', seq) : `+${seq} in (${gathered})`
  })
  return {
    sql: [`${seq} not in (select source from withdrawal)`, ...tests].join(' and '),
    values: all.flatMap(({ values }) => values),
  }
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
  /** Numbers of sources that match, the last to arrive first. */
  readonly latest: (query: Query, limit: number) => readonly number[]
}

export function searchOf(db: DatabaseSync): Search {
  const add = db.prepare('insert into found (rowid, grams) values (?, ?)')
  const remove = db.prepare('delete from found where rowid = ?')
  return {
    add: (seq, folded) => void add.run(seq, grams(folded)),
    remove: (seq) => void remove.run(seq),
    find: (query, limit, offset) => find(db, query, limit, offset),
    latest: (query, limit) => latest(db, query, limit),
  }
}

/** A query as it is asked: the words as the index has them (null where one can never occur), and all else. */
interface Prepared {
  readonly match: string | null
  readonly not: readonly string[]
  readonly held: readonly Condition[]
}

function prepared(db: DatabaseSync, query: Query): Prepared {
  const phrases = query.words.map(phrase)
  const not = query.without.map(phrase).filter((one) => one !== null)
  return { match: phrases.includes(null) ? null : phrases.join(' AND '), not, held: conditions(db, query) }
}

/** Some of what was found, in an order, between two places; only these are handed over, which is what takes long. */
const seqsOf = (db: DatabaseSync, { sql, values }: Sql, order: string, from: number, to: number) =>
  db
    .prepare(`select ${sql} order by ${order} limit ? offset ?`)
    .all(...values, Math.max(0, to - from), from)
    .map((row) => Number(row['seq']))

/** How many were found, at most one more than are weighed. */
const countOf = (db: DatabaseSync, { sql, values }: Sql): number =>
  Number(db.prepare(`select count(*) as n from (select ${sql} limit ?)`).get(...values, WEIGHED + 1)?.['n'])

/** Where no word is asked for. */
function withoutWords(db: DatabaseSync, query: Query, { not, held }: Prepared): Sql {
  const { sql, values } = where(db, held, 's.seq')
  const range = days(query)
  const without = not.length ? ' and s.seq not in (select rowid from found where found match ?)' : ''
  return {
    sql: `s.seq as seq from source s where ${[sql, ...range.map(({ test }) => `s.${test}`)].join(' and ')}${without}`,
    values: [...values, ...range.flatMap((one) => one.values), ...(not.length ? [not.join(' OR ')] : [])],
  }
}

/** What the words find, and what of it the conditions hold for. */
function withWords(db: DatabaseSync, query: Query, { match, not, held }: Prepared): Sql {
  const { sql, values } = where(db, [...held, ...days(query)], 'f.rowid')
  const asked = not.length ? `(${match}) NOT (${not.join(' OR ')})` : `${match}`
  return { sql: `f.rowid as seq from found f where f.found match ? and ${sql}`, values: [asked, ...values] }
}

/** The same with the sources themselves, by whose days it can be put in order: that looks each of them up. */
const withSources = ({ sql, values }: Sql): Sql => ({
  sql: sql.replace('found f where', 'found f join source s on s.seq = f.rowid where'),
  values,
})

/** By the number that a source got when it arrived; by day of publication; and by how well the words fit. */
const ARRIVED = 'seq desc'
const PUBLISHED = 's.published desc, s.seq desc'
const FITTING = `bm25(found), ${PUBLISHED}`

const sought = (db: DatabaseSync, query: Query, asked: Prepared): Sql =>
  asked.match === '' ? withoutWords(db, query, asked) : withWords(db, query, asked)

function latest(db: DatabaseSync, query: Query, limit: number): readonly number[] {
  const asked = prepared(db, query)
  if (asked.match === null) return []
  return seqsOf(db, sought(db, query, asked), ARRIVED, 0, limit)
}

function find(db: DatabaseSync, query: Query, limit: number, offset: number): Matches {
  const asked = prepared(db, query)
  if (asked.match === null) return { seqs: [], count: 0, more: false }
  const isOfWords = asked.match !== ''
  const found = sought(db, query, asked)
  const count = countOf(db, found)
  const more = count > WEIGHED
  const isWeighed = isOfWords && !more
  const order = !isOfWords ? PUBLISHED : isWeighed ? FITTING : ARRIVED
  const seqs = seqsOf(db, isWeighed ? withSources(found) : found, order, offset, Math.min(offset + limit, count))
  return { seqs, count: Math.min(count, WEIGHED), more }
}
