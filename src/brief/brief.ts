import { agreed, toldAsAgreed } from './agreed.ts'
import { apart } from './apart.ts'
import { expected } from './expected.ts'
import { relation } from './figures.ts'
import { actSaid, happened } from './happened.ts'
import type { ActSaid, Section } from './line.ts'
import { entriesOf, promised, toldAsThreat, watch } from './plans.ts'
import { type BriefOptions, isIncident, type Known, scopeOf } from './scope.ts'
import { stands, toldAsStand } from './stands.ts'

/** A brief in no language yet: sections of lines, each line with the words on which it rests. */
export interface Brief extends BriefOptions {
  readonly sections: readonly Section[]
  /** Of a brief on one incident what it was; null of others, and where it is not known. */
  readonly incident: ActSaid | null
  /** Documents and incidents of the subject. */
  readonly documents: number
  readonly incidents: number
}

/** Composes a brief from what is known as of its day. Pure: the same record gives the same brief. */
export function brief(known: Known, options: BriefOptions): Brief {
  const scope = scopeOf(known, options)
  const entries = entriesOf(scope)
  const standing = stands(scope)
  const [isAgreement, isStand, isThreat] = [toldAsAgreed(scope), toldAsStand(standing), toldAsThreat(entries)]
  const sections = [
    happened(scope, known, (one) => isAgreement(one) || isStand(one) || isThreat(one)),
    agreed(scope),
    standing,
    promised(scope, entries),
    expected(scope),
    apart(scope, known),
    relation(scope, known),
    watch(scope, entries),
  ]
  const { subject } = options
  const own = scope.happenings.find(
    ({ incident }) => subject.kind === 'incident' && isIncident(incident, subject.incident),
  )
  const incident = own ? { ...actSaid(own, known), quote: null } : null
  return { ...options, sections, incident, documents: scope.tellings.length, incidents: scope.happenings.length }
}
