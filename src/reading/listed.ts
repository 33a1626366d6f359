import { entry } from '../text/entry.ts'
import type { Clause, Mark } from './clause.ts'
import type { Draft } from './draft.ts'
import { trimmed } from './drafting.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'

/** Units before the first name, at most. */
const HEAD = 14

/** 名單包含三家 A 公司, 其中包括 B 銀行: those whom a clause names that opens with a list and a word of inclusion; empty where it does not. */
export function namesListed({ sets, text }: Scene, clause: Clause | undefined): readonly Mention[] {
  const first = clause?.mentions[0]
  if (!clause || first?.mark !== 'free') return []
  const { start } = clause.tokens[first.mention.first] as Token
  if (start - clause.start > HEAD || !sets.includes.standIn(text.clean, clause.start, start)) return []
  const isList =
    sets.includes.startAt(text.clean, clause.start) || sets.listing.standIn(text.clean, clause.start, start)
  if (!isList) return []
  const isOne = (mark: Mark) => mark === 'free' || mark === 'with'
  return clause.mentions.flatMap(({ mark, mention }) => (isOne(mark) && mention.codes.length ? [mention] : []))
}

/** A 公布對 B 的制裁，名單包含兩家 C 公司: what the list does to those of others is a sanction on them. Null where nobody else is named. */
export function listedIn(scene: Scene, clause: Clause, drafts: readonly Draft[]): Draft | null {
  const last = entry(drafts, drafts.length - 1)
  if (last?.frame.type !== 'SANCTION' || last.trigger.start < scene.sentence.start) return null
  const names = namesListed(scene, clause)
  const [first] = names
  const isNew = (code: string) => !last.source.codes.includes(code) && !last.target.codes.includes(code)
  const codes = [...new Set(names.flatMap((mention) => mention.codes.filter(isNew)))]
  if (!first || codes.length === 0) return null
  return {
    ...last,
    target: { codes, people: [] },
    explicit: true,
    counts: [],
    trigger: { start: clause.start, end: first.start },
    evidence: [trimmed(scene.text.clean, clause)],
    because: { rule: 'listed', at: first, rows: [last.frame.id], from: [last.because] },
  }
}
