import type { DatabaseSync } from 'node:sqlite'

/** What a person decided, as the record holds it; `subject` and `content` are JSON. */
export interface JudgementRow {
  readonly kind: string
  readonly subject: string
  readonly content: string
  /** ISO instant. */
  readonly at: string
}

/** The table family of judgements: rows are added and never changed. */
export interface Judgements {
  readonly add: (row: JudgementRow) => void
  /** In the order in which they were made. */
  readonly all: () => readonly JudgementRow[]
}

/** Makes the table family of an open desk. */
export function judgementsOf(db: DatabaseSync): Judgements {
  const insert = db.prepare('insert into judgement (kind, subject, content, at) values (?, ?, ?, ?)')
  const all = db.prepare('select kind, subject, content, at from judgement order by at, seq')
  return {
    add: ({ kind, subject, content, at }) => void insert.run(kind, subject, content, at),
    all: () => all.all() as unknown as readonly JudgementRow[],
  }
}
