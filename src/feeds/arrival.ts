/** What one document of a file, a stream or a page is before it is a source of the desk. */
export interface Arrival {
  /** The name under which it is shown: of the file, of the line, of the part. */
  readonly doc: string
  readonly format: Format
  /** Of this document alone, as they arrived: the text can be made again from them. */
  readonly bytes: Uint8Array
  /** As it will be read; offsets of all evidence are into it. */
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** ISO day that the format states outside of the text; null where it states none. */
  readonly published: string | null
  /** ISO day on which the file was made: counts where neither the format nor the text tells the day. */
  readonly made?: string | null
}

export type Format = 'text' | 'markdown' | 'html' | 'json' | 'csv' | 'email' | 'docx' | 'epub' | 'feed' | 'pdf'

export type FeedFaultCode =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'too-large'
  | 'not-json'
  | 'no-text'
  | 'bad-day'
  | 'no-article'
  | 'hostile'
  | 'damaged'
  | 'protected'
  | 'scanned'

/** A document that cannot be taken in; the others go on. */
export interface FeedFault {
  readonly fault: FeedFaultCode
  /** Behind the name of the file: `:LINE`, or empty. */
  readonly place: string
  /** In English; may be empty. */
  readonly detail: string
}

/** A reader of one format: bytes of a whole file in, its documents and faults out, in order. */
export type Feed = (doc: string, bytes: Uint8Array) => Iterable<Arrival | FeedFault>

export const isFeedFault = (one: Arrival | FeedFault): one is FeedFault => 'fault' in one

/** What a format knows of a document besides its text. */
export const UNKNOWN = { title: null, author: null, outlet: null, url: null, published: null } as const

/** `YYYY-MM-DD` at the beginning of an ISO date or instant, where the calendar has that day; null for anything else. */
export function dayOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(value.trim())?.[0]
  if (!day) return null
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day in the sender's own zone of a time as mails and RSS write it (RFC 5322, 3.3: `Mon, 5 Jan 2026 01:30:00 +0800`); else null. */
export function dayOfMail(value: unknown): string | null {
  const [, day, name, year] = /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4})/i.exec(String(value)) ?? []
  if (!day || !name || !year) return null
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  return dayOf(`${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** A string that says something, without space around it; null for anything else. */
export function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
