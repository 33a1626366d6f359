import type { Added, DeskFaultCode } from '../app/desk.ts'

type CopyWhy = Extract<Added, { kind: 'copy' }>['why']

/** What people are told about a desk, in one language. */
export interface DeskMessages {
  /** What is wrong with the desk, and what to do about it. */
  readonly faults: Readonly<Record<DeskFaultCode, (where: string, detail: string) => string>>
  readonly made: (dir: string) => string
  readonly added: (events: number) => string
  readonly known: string
  readonly withdrawn: string
  readonly unchanged: string
  readonly copy: Readonly<Record<CopyWhy, (of: string) => string>>
  readonly total: (added: number, copies: number, known: number, failed: number) => string
  readonly stopped: string
  /** Of an export. */
  readonly cutShort: string
  readonly backupStopped: (file: string) => string
  /** Documents done, of how many where that is known, how many a second, and seconds that remain. */
  readonly progress: (done: number, of: number | null, rate: number, remaining: number | null) => string
  readonly badQuery: (term: string, allowed: string) => string
  readonly found: (shown: number, count: number, more: boolean) => string
  readonly dropped: (query: string) => string
  readonly noSearches: string
  readonly noSearch: (id: string) => string
  readonly nothing: string
  readonly copies: string
  readonly noSuch: (id: string) => string
  readonly notOne: (id: string) => string
  readonly removed: (doc: string) => string
  readonly isWithdrawn: (at: string, why: string) => string
  readonly changed: (kept: number) => string
  readonly reread: (read: number, changed: number) => string
  readonly status: (counts: {
    readonly sources: number
    readonly copies: number
    readonly withdrawn: number
    readonly events: number
    readonly stale: number
  }) => string
  readonly backedUp: (file: string, sources: number) => string
  readonly restored: (dir: string, sources: number) => string
  readonly imported: (lines: number, added: number) => string
  readonly badLine: (where: string, detail: string) => string
  readonly deskGood: (sources: number) => string
}
