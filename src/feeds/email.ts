import PostalMime, { type Attachment } from 'postal-mime'
import { type Arrival, dayOf, dayOfMail, type FeedFault, words } from './arrival.ts'
import { fragmentText } from './html-text.ts'

/** Attachments, above which those that follow are left out. */
const MOST_ATTACHED = 100

/** Reads an attachment by its own format; null where it is none that is read. */
export type ReadAttached = (name: string, bytes: Uint8Array) => Promise<Iterable<Arrival | FeedFault>> | null

/**
 * A mail: its text, or what its HTML shows, with subject, sender, and the day on which it was sent where it was sent; behind it each
 * attachment that `read` can read, as a document of its own under the name of the mail.
 */
export async function email(
  doc: string,
  bytes: Uint8Array,
  read: ReadAttached,
): Promise<readonly (Arrival | FeedFault)[]> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 })
  const text = words(mail.text) ?? (mail.html ? fragmentText(mail.html) : '')
  const attached = await attachedOf(doc, mail.attachments, read)
  const sent = mail.headers.find(({ key }) => key === 'date')?.value
  const sender = words(mail.from?.name) ?? words(mail.from?.address)
  const known = { title: words(mail.subject), author: sender, outlet: null, url: null }
  const published = dayOfMail(sent) ?? dayOf(mail.date)
  if (text !== '') return [{ doc, format: 'email', bytes, text, ...known, published }, ...attached]
  return attached.length ? attached : [{ fault: 'empty', place: '', detail: '' }]
}

async function attachedOf(
  doc: string,
  all: readonly Attachment[],
  read: ReadAttached,
): Promise<readonly (Arrival | FeedFault)[]> {
  const found: (Arrival | FeedFault)[] = []
  for (const { filename, content } of all.slice(0, MOST_ATTACHED)) {
    const reading = filename ? read(`${doc}/${filename}`, Buffer.from(content as ArrayBuffer)) : null
    for (const one of (await reading) ?? [])
      found.push('fault' in one ? { ...one, place: `/${filename}${one.place}` } : one)
  }
  return found
}
