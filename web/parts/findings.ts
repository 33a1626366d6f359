import type {
  Agreement,
  Because,
  Channel,
  Claim,
  Event,
  Figure,
  Forecast,
  Link,
  Note,
  Position,
  Reading,
  Span,
  Voice,
} from '../api/types.ts'

export const KINDS = [
  'events',
  'positions',
  'figures',
  'forecasts',
  'voices',
  'claims',
  'agreements',
  'channels',
  'links',
  'notes',
] as const
export type Kind = (typeof KINDS)[number]
/** What is highlighted until the reader chooses. */
export const FIRST_KINDS: readonly Kind[] = ['events', 'positions', 'figures', 'forecasts', 'voices']

interface Told<K extends Kind, V> {
  readonly kind: K
  /** Stands in addresses: an event by its id, others by their place. */
  readonly key: string
  readonly spans: readonly Span[]
  readonly because: Because | null
  readonly value: V
}
export type Finding =
  | Told<'events', Event>
  | Told<'positions', Position>
  | Told<'figures', Figure>
  | Told<'forecasts', Forecast>
  | Told<'voices', Voice>
  | Told<'claims', Claim>
  | Told<'agreements', Agreement>
  | Told<'channels', Channel>
  | Told<'links', Link>
  | Told<'notes', Note>

const spansOf = (value: { readonly evidence?: readonly Span[]; readonly span?: Span | null }): readonly Span[] =>
  value.evidence ?? (value.span ? [value.span] : [])

/** All that a document says, of some kinds, in the order of its words. */
export function findingsOf(reading: Reading, kinds: readonly Kind[]): readonly Finding[] {
  const all = kinds.flatMap((kind) =>
    (reading[kind] ?? []).map((value, i) => ({
      kind,
      key: kind === 'events' ? `events.${(value as Event).id}` : `${kind}.${i}`,
      spans: spansOf(value as { evidence?: readonly Span[] }),
      because: (value as { because?: Because }).because ?? null,
      value,
    })),
  ) as Finding[]
  const first = ({ spans }: Finding) =>
    spans.reduce((least, { start }) => Math.min(least, start), Number.MAX_SAFE_INTEGER)
  return all.sort((a, b) => first(a) - first(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}
