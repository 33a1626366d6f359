import { ROLE } from '../lexicon/lexicon.ts'
import { type Clause, type Marked, rolesOf } from './clause.ts'
import type { Party } from './discourse.ts'
import { isActor } from './doer.ts'
import { type Filled, type Filling, marked, NOBODY, others, partyOf, result } from './filling.ts'
import type { Mention } from './mention.ts'
import { lastOf } from './trigger.ts'

/** 在首爾的日本大使館前: the mission of B, named behind the place where it stands or by itself. */
export function isAtMission(clause: Clause, { mark, mention }: Marked): boolean {
  if (!mention.official) return false
  if (mark === 'at') return true
  const before = clause.tokens[mention.first - 1]
  if (!before) return false
  if (rolesOf(before) & ROLE['prep.at']) return true
  if (!(rolesOf(before) & ROLE.de)) return false
  return clause.mentions.some((one) => one.mark === 'at' && one.mention.last === mention.first - 1)
}

/** 在 A 駐 B 使館外: they are in B. */
function hostOf(clause: Clause, mission: Mention): Party | null {
  for (let i = mission.first + 1; i < mission.last; i++) {
    const row = clause.tokens[i]?.word?.actors[0] ?? clause.tokens[i]?.word?.abbr
    if (row && !row.codes.some((code) => mission.codes.includes(code))) return { codes: row.codes, people: [] }
  }
  return null
}

/** 要求政府對 B 強硬, 譴責 B: B, or whoever is called upon first; his own people's office where they call upon it alone. */
function calledUpon({ mentions }: Clause, verb: number, source: Party): Mention | null {
  const behind = mentions.filter(({ mention }) => mention.first > verb)
  const toward = behind.find(({ mark, mention }) => mark === 'to' && others(mention, source))
  return (toward ?? behind.find(({ mention }) => isActor(mention) || mention.kind === 'office'))?.mention ?? null
}

/** How many clauses behind a crowd say what it is there for. */
const SLOGANS = 2

/** 數千人示威，抗議 B 的行動; 數萬人遊行，聲援 C、譴責 B; 罷工聲援遭 B 攔截的船隊: what the crowd calls for says against whom. */
function sloganOf({ following, clause, trigger }: Filling, source: Party): Mention | null {
  for (const one of [clause, ...following.slice(0, SLOGANS)]) {
    const from = one === clause ? Math.max(trigger.verb, trigger.noun) + 1 : one.from
    for (let i = from; i < one.to; i++) {
      const frame = one.tokens[i]?.word?.verbs[0]?.frame
      if (!frame) continue
      if (CALLS.has(frame.type)) return calledUpon(one, i, source)
      if (frame.type !== 'SUPPORT') break
      const agent = one.mentions.find(({ mention, mark }) => mark === 'by' && mention.first > i)
      if (agent && others(agent.mention, source)) return agent.mention
    }
    // A clause with a subject of its own tells of somebody else.
    if (one !== clause && one.mentions.some(({ mention, mark }) => mark === 'free' && mention.first === one.from)) break
  }
  return null
}

const CALLS: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT'])

/** People protest where they are: at a mission or over an act of B, in a place of A. `otherwise` fills what names nobody so. */
export function fillProtest(f: Filling, otherwise: (own: Filling) => Filled): Filled {
  const { clause, trigger } = f
  // 聚集在 A 首都: a place right behind the gathering.
  const isWhere = ({ first, last }: Mention) => last <= trigger.noun || first === lastOf(trigger) + 2
  const before = clause.mentions.filter(
    ({ mention, mark }) =>
      (mention.last <= trigger.verb || (mark === 'at' && isWhere(mention))) &&
      mention.codes.length > 0 &&
      mention.kind !== 'media',
  )
  const mission = before.find((one) => isAtMission(clause, one))
  const crowd =
    before.find(({ mark, mention }) => mark === 'free' && !mention.modifies && mention !== mission?.mention) ?? null
  const place = before.find(({ mark, mention }) => mark === 'at' && mention !== mission?.mention)
  const isSubject = mission !== undefined && mission.mention === f.subjectMention
  const host = isSubject ? hostOf(clause, mission.mention) : f.subject
  const source = crowd ? partyOf(crowd.mention) : place ? partyOf(place.mention) : (host ?? NOBODY)
  const own = {
    ...f,
    subject: source,
    subjectMention: crowd?.mention ?? place?.mention ?? (isSubject ? null : f.subjectMention),
  }
  const against = (one: Clause) =>
    one.mentions.find(
      ({ mention, mark }) =>
        mark !== 'at' && (one !== clause || mention.first > trigger.verb) && others(mention, source),
    )?.mention
  const slogan = sloganOf(f, source)
  // 要求總理下台: what they want of their own government is nobody else's.
  if (slogan && !others(slogan, source)) return result(own, source, NOBODY, 'own', [])
  const target =
    mission && others(mission.mention, source)
      ? mission.mention
      : (slogan ?? against(clause) ?? others(marked(f, 'to', 'any'), source) ?? others(f.ground, source))
  if (target) return result({ ...own, subjectRule: 'subject' }, source, partyOf(target), 'object', [target])
  return otherwise(own)
}
