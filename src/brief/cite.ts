import type { Account, Telling } from '../resolve/account.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import type { Cite, Cites, FindingKind, Named } from './line.ts'

/** The accounts of an incident that a line cites, at most. */
const MOST = 3

/** Who wrote a document. */
export const namedIn = ({ outlet, title = null, published }: Telling): Named =>
  outlet === null ? { outlet, title, day: published } : { outlet, title: null }

/** The words of one account. */
export const citeAccount = ({ telling, event }: Account): Cite => ({
  telling,
  spans: event.evidence as unknown as Cite['spans'],
  of: { kind: 'event', id: event.id },
})

/** The words of an account that is chosen when they are looked at: a number rests on hundreds of incidents, of which a page shows few. */
export function citeLater(choose: () => Account): Cite {
  const cite = once(() => citeAccount(choose()))
  return {
    get telling() {
      return cite().telling
    },
    get spans() {
      return cite().spans
    },
    get of() {
      return cite().of
    },
  }
}

/** The words of a finding. */
export const citeFinding = (
  telling: Telling,
  kind: FindingKind,
  n: number,
  evidence: readonly [Span, ...Span[]],
): Cite => ({ telling, spans: evidence, of: { kind, n } })

/** The accounts as cites in their order, one for each document; null where there is none. */
export function citesOf(accounts: readonly Account[], most = MOST): Cites | null {
  const documents = new Set<string>()
  const cites = accounts.filter(({ telling }) => documents.size < documents.add(telling.id).size).map(citeAccount)
  const [first, ...rest] = cites
  return first ? [first, ...rest.slice(0, most - 1)] : null
}

/** All accounts as cites, each once; null where there is none. */
export function citesOfAll(accounts: readonly Account[]): Cites | null {
  const keys = new Set<string>()
  const [first, ...rest] = accounts.filter(({ key }) => keys.size < keys.add(key).size).map(citeAccount)
  return first ? [first, ...rest] : null
}

/** The mark of an item of a list, and a heading that runs in: 一、 （二） 3. 一、機制　 */
const ITEM =
  /^(?:[（(][\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\d]{1,3}[）)]|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}、|\d{1,2}[.、．](?!\d))\s*(?:[^，。；：！？「“\s]{1,12}\u3000+)?/u

/** The words of a span without the layout of lines and lists. */
export const wordsAt = ({ text }: Telling, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/\s*[\r\n]+\s*/g, '')
    .trim()
    .replace(ITEM, '')
