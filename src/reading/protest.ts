import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, type Marked, rolesOf } from './clause.ts'
import { type Filled, type Filling, marked, NOBODY, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'

/** 在首爾的日本大使館前: the mission of B, named behind the place where it stands or by itself. */
function isAtMission(clause: Clause, { mark, mention }: Marked): boolean {
  if (!mention.official) return false
  if (mark === 'at') return true
  const before = clause.tokens[mention.first - 1]
  if (!before) return false
  if (rolesOf(before) & ROLE['prep.at']) return true
  if (!(rolesOf(before) & ROLE.de)) return false
  return clause.mentions.some((one) => one.mark === 'at' && one.mention.last === mention.first - 1)
}

/** 數千人示威，抗議 B 的行動: the next clause says against whom. */
function sloganOf({ following }: Filling, against: (clause: Clause) => Mention | undefined): Mention | null {
  const [next] = following
  const first = next?.tokens[next.from]
  if (!next || !first?.word?.verbs.some(({ frame }) => CALLS.has(frame.type))) return null
  return against(next) ?? null
}

const CALLS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT'])

/** People protest where they are: at a mission or over an act of B, in a place of A. `otherwise` fills what names nobody so. */
export function fillProtest(f: Filling, otherwise: (own: Filling) => Filled): Filled {
  const { clause, trigger } = f
  const before = clause.mentions.filter(
    ({ mention, mark }) =>
      (mention.last <= trigger.verb || (mark === 'at' && mention.last <= trigger.noun)) &&
      mention.codes.length > 0 &&
      mention.kind !== 'media',
  )
  const mission = before.find((one) => isAtMission(clause, one))
  const crowd =
    before.find(({ mark, mention }) => mark === 'free' && !mention.modifies && mention !== mission?.mention) ?? null
  const place = before.find(({ mark, mention }) => mark === 'at' && mention !== mission?.mention)
  const source = crowd ? partyOf(crowd.mention) : place ? partyOf(place.mention) : (f.subject ?? NOBODY)
  const own = { ...f, subject: source, subjectMention: crowd?.mention ?? place?.mention ?? f.subjectMention }
  const against = (one: Clause) =>
    one.mentions.find(
      ({ mention, mark }) =>
        mark !== 'at' && (one !== clause || mention.first > trigger.verb) && others(mention, source),
    )?.mention
  const target =
    mission && others(mission.mention, source)
      ? mission.mention
      : (against(clause) ?? others(marked(f, 'to', 'any'), source) ?? sloganOf(f, against))
  if (target) return result({ ...own, subjectRule: 'subject' }, source, partyOf(target), 'object', [target])
  return otherwise(own)
}
