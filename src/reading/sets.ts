import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Frame } from '../lexicon/pack.ts'
import type { ClauseWords } from './clause.ts'
import { FRAME, FRAMES, OTHERS } from './frame-sets.ts'
import { Phrases } from './phrases.ts'
import { LISTS, PHRASES, WORDS } from './word-sets.ts'

type Named<T, V> = { readonly [K in keyof T]: V }

/** Sets of words and frames of the pack that the constructions ask for. */
export interface Sets
  extends Named<typeof WORDS & typeof FRAMES, ReadonlySet<string>>,
    Named<typeof PHRASES, Phrases>,
    Named<typeof LISTS, readonly string[]>,
    Named<typeof FRAME, Frame | undefined>,
    Named<typeof OTHERS, ReadonlyMap<string, Frame>> {
  /** Frames aimed at one state by what they are, to its code. */
  readonly toward: ReadonlyMap<string, string>
  /** Around whom one state alone holds shows of force, to its code. */
  readonly aroundBy: ReadonlyMap<string, string>
  /** Territories that answer through a state, to its code. */
  readonly parents: ReadonlyMap<string, string>
  /** Whom a side names by a word of its own (對北). */
  readonly sides: readonly { readonly who: string; readonly word: string; readonly whom: string }[]
  /** Frames that end a measure, to those of the measures that they end. */
  readonly ended: ReadonlyMap<string, readonly string[]>
  /** What the division into clauses knows. */
  readonly clauses: ClauseWords
}

/** The sets of a lexicon. `frames` are the pack's, by name. Throws where the grammar of the pack lacks one. */
export function setsOf(lexicon: Lexicon, frames: ReadonlyMap<string, Frame>): Sets {
  const set = (name: string) => lexicon.set(name)
  return {
    ...named({ ...WORDS, ...FRAMES }, set),
    ...named(PHRASES, (name) => new Phrases(set(name))),
    ...named(LISTS, (name) => [...set(name)]),
    ...named(FRAME, (name) => frames.get([...set(name)][0] ?? '')),
    ...named(OTHERS, (name) => otherFrames(set(name), frames)),
    toward: new Map([...set('frames.toward')].map((pair) => pair.split('=') as [string, string])),
    aroundBy: new Map([...set('around.by')].map((pair) => pair.split('=') as [string, string])),
    parents: new Map([...set('parents')].map((pair) => pair.split('=') as [string, string])),
    sides: [...set('sides')]
      .map((row) => row.split('='))
      .map(([who = '', word = '', whom = '']) => ({ who, word, whom })),
    ended: new Map(
      [...set('frames.ended')].map((row) => row.split('=')).map(([one = '', of = '']) => [one, of.split(',')]),
    ),
    clauses: {
      sinces: set('since'),
      hence: set('hence'),
      pleas: set('pleas'),
      whereabouts: set('whereabouts'),
      under: set('under'),
      suffered: set('suffered'),
      effect: set('effect'),
      adjoining: set('adjoining'),
      lists: set('join.list'),
      starting: set('starting'),
      missions: set('missions'),
      harm: { harmed: set('harmed'), within: set('harmed.within') },
      topical: set('frames.topical'),
    },
  }
}

const named = <T extends Record<string, string>, V>(names: T, made: (name: string) => V): Named<T, V> =>
  Object.fromEntries(Object.entries(names).map(([own, name]) => [own, made(name)])) as Named<T, V>

/** `one=other` rows: the frame that stands for another under a condition that the engine tests. */
function otherFrames(pairs: Iterable<string>, frames: ReadonlyMap<string, Frame>): Map<string, Frame> {
  const others = new Map<string, Frame>()
  for (const pair of pairs) {
    const [one = '', other = ''] = pair.split('=')
    const frame = frames.get(other)
    if (frame) others.set(one, frame)
  }
  return others
}
