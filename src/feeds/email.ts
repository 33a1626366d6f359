import PostalMime from 'postal-mime'
import { type Arrival, dayOf, type FeedFault, words } from './arrival.ts'
import { fragmentText } from './html-text.ts'

/**
 * A mail as one document: its text, or what its HTML shows; subject, sender, and the day on which it was sent. Attachments are left
 * out: whoever wants them saves them as files.
 */
export async function email(doc: string, bytes: Uint8Array): Promise<readonly (Arrival | FeedFault)[]> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 })
  const text = words(mail.text) ?? (mail.html ? fragmentText(mail.html) : '')
  if (text === '') return [{ fault: 'empty', place: '', detail: '' }]
  const sender = words(mail.from?.name) ?? words(mail.from?.address)
  const known = { title: words(mail.subject), author: sender, outlet: null, url: null, published: dayOf(mail.date) }
  return [{ doc, format: 'email', bytes, text, ...known }]
}
