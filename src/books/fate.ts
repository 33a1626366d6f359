/** What becomes of something announced, promised, threatened or foretold, by a day. */
export const FATES = ['open', 'due', 'met', 'met late', 'broken', 'overdue', 'void', 'superseded'] as const
export type Fate = (typeof FATES)[number]
