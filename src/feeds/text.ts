import { decode } from '../text/decode.ts'
import { type Arrival, type Feed, type FeedFault, UNKNOWN } from './arrival.ts'

/** The text of bytes in any encoding that `decode` knows, or the fault. */
export function decoded(bytes: Uint8Array): string | FeedFault {
  const result = decode(bytes)
  if (!('reason' in result)) return result.text
  return { fault: result.reason === 'unreadable' ? 'encoding' : result.reason, place: '', detail: result.message }
}

/** Plain text: one file, one document, as it stands. */
export const text: Feed = (doc, bytes) => {
  const found = decoded(bytes)
  if (typeof found !== 'string') return [found]
  const arrival: Arrival = { doc, format: 'text', bytes, text: found, ...UNKNOWN }
  return [arrival]
}
