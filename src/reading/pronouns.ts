import { counterpart, type Discourse, group, manyOf, type Party } from './discourse.ts'
import type { Mention } from './mention.ts'
import { struckBy } from './rivals.ts'

/**
 * The mention with the codes that a pronoun or a bare office stands for here; unchanged where it names somebody itself. A bare office
 * is none of those in `not`: with them the clause says that it deals (商務部就 B …表示).
 */
export function resolved(
  discourse: Discourse,
  mention: Mention,
  subject: Party | null,
  speaker: Party | null,
  other: readonly string[],
  not: readonly string[] = [],
): Mention {
  if (other.length) return { ...mention, codes: other }
  const speaks = mention.pronoun === 'we' || mention.pronoun === 'ourselves'
  const stand = speaks && speaker?.codes.length ? speaker : standsFor(discourse, mention, subject, not)
  return stand
    ? { ...mention, codes: stand.codes, people: mention.people.length ? mention.people : stand.people }
    : mention
}

/** How many sentences later 他 is still the person of whom they told. */
const NEAR = 2

/** 他 as a subject is the topic's person; beside a subject it is the last other person. */
function he(discourse: Discourse, subject: Party | null): Party | null {
  if (!subject) {
    if (discourse.topic?.people.length) return discourse.topic
    // 外長會見主席。古方感謝俄方。他將轉往…: of the persons named, the one of whom the text told what he did.
    const { opens, person, topic, expert, sentence, holder } = discourse
    // 發言人王某證實…。外長說…。他定於…: of whom only the office is known, the text told last.
    const held = person && holder && holder.sentence > person.sentence ? holderOf(discourse) : null
    if (held) return held
    if (opens && person && topic && person.sentence > expert && sentence - person.sentence <= NEAR) return person.party
    // 總統表示，兩人談得很好，他也…: whom the sentence has let speak, beside the two.
    if (!opens && person?.sentence === sentence && (topic?.codes.length ?? 0) > 1) return person.party
    const own = discourse.persons.findLast(({ codes }) => codes.some((code) => discourse.topic?.codes.includes(code)))
    const last = discourse.persons.at(-1)
    // 外長某某抵達，與總理會談，他還…: in one sentence its subject goes on, though no word knows his name.
    if (!own && last && isTopicHere(discourse)) return discourse.topic
    return own ?? last ?? holderOf(discourse)
  }
  const names = new Set(subject.people.map((person) => person.name))
  return discourse.persons.findLast((party) => !party.people.some((person) => names.has(person.name))) ?? null
}

const isTopicHere = ({ opens, holder, topic, sentence }: Discourse): boolean =>
  !opens && holder !== null && holder.sentence === sentence && holder.party === topic

/** 外長反駁這項說法。他還指控…: at the head of a sentence, where the text has named nobody, the one who was told of by his office. */
const holderOf = ({ holder, opens, sentence }: Discourse): Party | null =>
  opens && holder && sentence - holder.sentence <= 1 ? holder.party : null

const isNear = ({ sentence }: Discourse, one: { readonly sentence: number }) => sentence - one.sentence <= 1

/** The last two that were named together in this sentence or the one before, the first one first; null where there are none. */
const twoOf = (discourse: Discourse): readonly string[] | null =>
  discourse.heard.findLast((one) => one.codes.length === 2 && isNear(discourse, one))?.codes ?? null

const lastOf = (discourse: Discourse): readonly string[] =>
  discourse.heard.findLast((one) => isNear(discourse, one))?.codes ?? []

function standsFor(
  discourse: Discourse,
  mention: Mention,
  subject: Party | null,
  not: readonly string[],
): Party | null {
  const codes = (list: readonly string[]): Party => ({ codes: list, people: [] })
  if (mention.kind === 'office' && mention.otherwise.length) {
    // 中國海警船闖入金門水域，海巡署…: of the one against whom the subject has just acted.
    const { aimed, sentence } = discourse
    const struck = aimed?.sentence === sentence ? struckBy(discourse, subject?.codes ?? []) : []
    if (mention.otherwise.every((code) => struck.includes(code))) return codes(mention.otherwise)
    return subject?.codes.length === 1 ? codes(subject.codes) : codes(mention.otherwise)
  }
  if (mention.kind === 'office' && mention.codes.length === 0) {
    // 反對黨, 槍手, 前總理: nobody who acts for a state.
    if (!mention.official) return null
    const isMinded = subject?.codes.some((one) => not.includes(one)) === true
    if (isMinded) return codes(counterpart(discourse, subject?.codes ?? []))
    if (subject?.codes.length === 1) return codes(subject.codes)
    const { code, speaks, main } = discourse.home
    if (code && speaks) return codes([code])
    const isFree = (one: string | null | undefined) => !!one && !not.includes(one)
    if (discourse.topic?.codes.length === 1 && isFree(discourse.topic.codes[0])) return codes(discourse.topic.codes)
    const last =
      discourse.recent.findLast((one) => discourse.states.has(one) && isFree(one)) ?? [main, code].find(isFree)
    return last ? codes([last]) : null
  }
  const two = mention.pronoun === 'former' || mention.pronoun === 'latter' ? twoOf(discourse) : null
  switch (mention.pronoun) {
    case 'both':
      return codes(group(discourse, 2, subject?.codes ?? [], mention.count > 0, mention.official))
    case 'three':
      return codes(group(discourse, 3, subject?.codes ?? [], mention.count > 0))
    case 'many':
      return codes(manyOf(discourse, mention.count))
    case 'it':
      return codes(
        discourse.recent.filter((code) => discourse.states.has(code) && !subject?.codes.includes(code)).slice(-1),
      )
    case 'same': {
      // 沙特…。作為戰爭的主角，它拒絕…: no one whom only its own sentence names.
      const { before } = discourse
      return before?.codes.length === 1 && !subject ? before : null
    }
    // A與B也沒閒著：前者…，後者…: of the two that were named together.
    case 'former':
      return two ? codes(two.slice(0, 1)) : he(discourse, subject)
    // A 任命 B 為特使，後者…: else whoever was named last.
    case 'latter':
      return codes((two ?? lastOf(discourse)).slice(-1))
    case 'body':
      return codes(discourse.recent.filter((code) => !discourse.states.has(code)).slice(-1))
    case 'he':
      return he(discourse, subject)
    case 'its':
      return subject ?? discourse.topic
    case 'other':
      return codes(counterpart(discourse, subject?.codes ?? discourse.topic?.codes ?? []))
    case 'we':
    case 'ourselves': {
      const { code, opines } = discourse.home
      return code && !(opines && mention.pronoun === 'ourselves') ? codes([code]) : null
    }
    default:
      return null
  }
}
