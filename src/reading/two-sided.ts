import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'

/** A 一方面…, B…，另一方面…: behind the second word the sentence goes on with whom it was about at the first one. */
export function takeUpSubject({ carry, sets }: Scene, { tokens, from, to }: Clause): void {
  const opens = from < to && sets.otherHand.has(tokens[from]?.word?.form ?? '')
  if (!opens || !carry.oneHand) return
  carry.subject = carry.oneHand.subject
  carry.subjectMention = carry.oneHand.mention
}

/** Keeps whom a clause with the first word is about; to be asked when the clause has been read. */
export function keepSubject({ carry, sets }: Scene, { tokens, from, to }: Clause): void {
  if (!carry.subject || !tokens.slice(from, to).some(({ word }) => sets.oneHand.has(word?.form ?? ''))) return
  carry.oneHand = { subject: carry.subject, mention: carry.subjectMention }
}
