import { terms } from '../words/en.ts'
import type { MeasureMessages } from './messages-measures.ts'

export const measuresEn: MeasureMessages = {
  basis: (asOf, table, halfLife) => `as of ${asOf} · weights: ${table} · half-life ${halfLife} days`,
  heads: {
    period: 'period',
    n: 'n',
    quads: ['v+', 'm+', 'v−', 'm−'],
    positive: 'plus',
    negative: 'minus',
    net: 'net [5–95 %]',
    mean: 'mean [5–95 %]',
    rate: 'in 30 days [95 %]',
    decayed: 'decayed',
    level: 'level*',
    planned: 'planned',
  },
  levelNote:
    'v, m: verbal, material; +, −: cooperation, conflict. * from −9 to 9, one by one / monthly batch: a saturating level of chancery with its own weights, in the form known from Tsinghua; not a score of Tsinghua',
  none: 'no incidents between them',
  bands: {
    confrontation: 'confrontation',
    tense: 'tense',
    discord: 'discord',
    ordinary: 'ordinary',
    good: 'good',
    friendly: 'friendly',
  },
  change: (period, before, after) => `change from ${period}: net a period ${before} → ${after}`,
  context: 'by context',
  undated: (n) => `not in the table, for want of a date fine enough: ${n}`,
  tension: (conflict, total, intensity) => `conflict ${conflict} of ${total} acts, intensity ${intensity}`,
  types: terms.triangle,
  roles: terms.role,
  raise: (who, tie, to, consent) => `${who} would rise to ${to} if ${tie} turned; needs ${consent}`,
  triads: (counts, share) =>
    `triangles +++ ${counts[0]}, ++− ${counts[1]}, +−− ${counts[2]}, −−− ${counts[3]}; balanced ${share}`,
  walk: (value) => `walk balance ${value}`,
  clusters: (count, exact) =>
    `blocs in any number (weak balance): ${count} ties out of line${exact ? '' : ' (best found, not proven)'}`,
  frustration: (count, exact, share) =>
    `frustration ${count}${exact ? '' : ' (best found, not proven)'}; line index ${share}`,
  bloc: 'bloc',
  outOfLine: 'out of line',
  answers: (by, to, within) => `how ${by} answers ${to} within ${within} days`,
  answered: (friendly, acts, inKind, share, base, lag) =>
    `${friendly ? 'cooperation' : 'conflict'}: ${inKind} of ${acts} in kind, ${share}; any day: ${base}${lag && `; days ${lag}`}`,
  followed: (act, follower, n, of, share, base, lag) =>
    `${act} … ${follower}: ${n} of ${of}, ${share}; any day: ${base}; days ${lag}`,
  courted: (third, meetings, before, base) =>
    `${third} had courted one of them before ${before} of ${meetings} meetings; any day: ${base}`,
  chart: {
    title: '{a} and {b}, as of {asOf}',
    net: 'net score',
    decayed: 'decayed level',
    interval: '5–95 %',
    cooperation: 'cooperation',
    conflict: 'conflict',
    planned: 'planned',
    today: 'as of',
  },
}
