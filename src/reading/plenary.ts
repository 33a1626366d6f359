import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, rolesOf } from './clause.ts'
import { type Discourse, isOrganisation, type Party } from './discourse.ts'
import type { Draft } from './draft.ts'
import { issuerIn } from './issuer.ts'
import type { Mention } from './mention.ts'
import type { Scene } from './scene.ts'
import type { Token } from './token.ts'

/** How many sentences later a meeting's papers and members still speak. */
const REACH = 4

/** How many states at least meet in a conference, as one that issues papers. */
const CONFERENCE = 3

/** Notes the organisation whose members have just met, or the states that did. */
export function notePlenary({ discourse, sets }: Scene, { frame, source, target }: Draft): void {
  if (!sets.plenaries.has(frame.frame)) return
  const all = [...new Set([...source.codes, ...target.codes])]
  const bodies = all.filter((code) => isOrganisation(discourse, code))
  const codes = bodies.length || all.length < CONFERENCE ? bodies : all
  if (codes.length) discourse.plenary = { codes, sentence: discourse.sentence }
}

/** The organisation that met, or the states that did, in this sentence or shortly before; null where none did. Being asked keeps it in mind. */
function plenaryOf(discourse: Discourse): Party | null {
  const { plenary, sentence } = discourse
  if (!plenary || sentence - plenary.sentence > REACH) return null
  plenary.sentence = sentence
  return { codes: plenary.codes, people: [] }
}

/** 峰會在 B 舉行。各國領袖譴責…: those who attend speak as the organisation that meets. Empty elsewhere. */
export function attendingIn({ discourse, sets, text }: Scene, { from }: Clause, mention: Mention): readonly string[] {
  if ((mention.pronoun !== 'all' && mention.pronoun !== 'body') || mention.first > from + 1) return []
  return sets.attending.has(text.clean.slice(mention.start, mention.end)) ? (plenaryOf(discourse)?.codes ?? []) : []
}

/** 會後發表的聲明指出…, 會議決定…, 公報並呼籲…: the clause's subject is a meeting or its paper, told of before `until`, or the paper of one who speaks for himself; null elsewhere. */
export function plenaryIn(scene: Scene, clause: Clause, until: number): Party | null {
  const { discourse, sets } = scene
  const { tokens, from, mentions } = clause
  if (!discourse.plenary) return issuerIn(scene, clause)
  if (mentions.some(({ mention }) => mention.first < until && mention.codes.length > 0)) return null
  for (let i = from; i < until; i++) {
    const { word, roles } = tokens[i] as Token
    if (!sets.papersOf.has(word?.form ?? '') && !sets.sittings.has(word?.form ?? '')) continue
    return i + 1 < clause.to && !(rolesOf(tokens[i + 1]) & ROLE.de) && roles === 0 ? plenaryOf(discourse) : null
  }
  return null
}
