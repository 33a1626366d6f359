import { thousands } from '../words/thousands.ts'
import type { DeskMessages } from './messages-desk.ts'

const counted = (n: number, noun: string) => `${thousands(n)} ${noun}${n === 1 ? '' : 's'}`

export const deskEn: DeskMessages = {
  faults: {
    'no-desk': (where) =>
      `${where}: there is no desk; make one with chancery init DIR, or name it with --desk DIR or CHANCERY_DESK`,
    exists: (where) => `${where}: there is a desk already, and it is left as it is`,
    'not-a-desk': (where) => `${where}: is no desk of chancery; nothing was changed`,
    newer: (where, detail) => `${where}: was made by a newer chancery (${detail}); use that one. Nothing was changed`,
    damaged: (where, detail) =>
      `${where}: is damaged (${detail}). Keep the file, and make a desk from the last backup: chancery restore FILE DIR`,
    busy: (where) => `${where}: another process has been writing for a long time; try again when it is done`,
    full: (where) => `${where}: the disk is full. All that was acknowledged is kept; make room and repeat the command`,
    'read-only': (where, detail) =>
      `${where}: cannot be written (${detail}); check its permissions and those of its folder`,
  },
  made: (dir) => `a desk is in ${dir}; next: chancery add --desk ${dir} FILE…`,
  added: (events) => `new · ${counted(events, 'event')}`,
  known: 'already there',
  withdrawn: 'was withdrawn before, and stays so',
  unchanged: 'not changed since',
  copy: {
    bytes: (of) => `copy of ${of} (same bytes)`,
    text: (of) => `copy of ${of} (same text)`,
    url: (of) => `copy of ${of} (same address)`,
    alike: (of) => `copy of ${of} (nearly the same words)`,
  },
  total: (added, copies, known, failed) =>
    [
      `${thousands(added)} new`,
      ...(copies ? [counted(copies, 'cop').replace(/cop$/, 'copy').replace(/cops$/, 'copies')] : []),
      ...(known ? [`${thousands(known)} already there`] : []),
      ...(failed ? [`${thousands(failed)} not taken (see above)`] : []),
    ].join(' · '),
  stopped: 'stopped; what was taken is kept, and the same command goes on from there',
  cutShort: 'stopped; what was printed is not the whole record',
  backupStopped: (file) => `stopped; ${file} is as it was before`,
  progress: (done, of, rate, remaining) =>
    `${thousands(done)}${of === null ? '' : ` of ${thousands(of)}`} · ${rate} a second${remaining === null ? '' : ` · ${remaining} s left`}`,
  badQuery: (term, allowed) => `“${term}” cannot be understood; there may stand: ${allowed}`,
  found: (shown, count, more) => `${shown} of ${more ? 'more than ' : ''}${counted(count, 'document')}`,
  dropped: (query) => `forgotten: ${query}`,
  noSearches: 'no saved searches yet; chancery saved QUERY… keeps one',
  noSearch: (id) => `there is no saved search ${id}, or several begin so; chancery saved lists them`,
  nothing: 'nothing found',
  copies: 'copies',
  noSuch: (id) => `there is no document ${id}; chancery list shows what there is`,
  notOne: (id) => `several documents are called ${id}; give the beginning of the id that chancery list shows`,
  removed: (doc) => `${doc}: withdrawn; the record keeps it`,
  isWithdrawn: (at, why) => `withdrawn on ${at.slice(0, 10)}${why ? `: ${why}` : ''}`,
  changed: (kept) => `${counted(kept, 'event')} as before`,
  reread: (read, changed) => `${counted(read, 'document')} read again, the answers of ${thousands(changed)} changed`,
  status: ({ sources, copies, withdrawn, events, stale }) =>
    [
      counted(sources - withdrawn, 'document'),
      `${thousands(copies)} copies of them`,
      `${thousands(withdrawn)} withdrawn`,
      counted(events, 'event'),
      stale
        ? `${thousands(stale)} read with other packs or an older chancery: chancery reread`
        : 'all readings up to date',
    ].join('\n'),
  backedUp: (file, sources) =>
    `${file}: ${counted(sources, 'document')}, opened and proven; its checksum is in ${file}.json`,
  restored: (dir, sources) => `${dir}: a desk with ${counted(sources, 'document')}, proven`,
  imported: (lines, added) => `${counted(lines, 'line')} read, ${thousands(added)} brought something new`,
  badLine: (where, detail) => `${where}: is no line of an export (${detail})`,
  deskGood: (sources) => `desk in order: ${counted(sources, 'document')}`,
}
