import { terms } from '../words/zh-hans.ts'
import type { MeasureMessages } from './messages-measures.ts'

export const measuresZhHans: MeasureMessages = {
  basis: (asOf, table, halfLife) => `截至 ${asOf}；权重：${table}；半衰期 ${halfLife} 日`,
  heads: {
    period: '期间',
    n: '件',
    quads: ['言和', '行和', '言争', '行争'],
    positive: '正',
    negative: '负',
    net: '净值 [5–95 %]',
    mean: '均值 [5–95 %]',
    rate: '每 30 日 [95 %]',
    decayed: '衰减值',
    level: '水平*',
    planned: '预定',
  },
  levelNote:
    '言、行：言语、行动；和、争：合作、冲突。* −9 至 9，逐件／按月合计：chancery 自订权重的饱和水平，采清华公开的算式形式，并非清华的分数',
  none: '两者之间没有事件',
  bands: { confrontation: '对抗', tense: '紧张', discord: '不和', ordinary: '普通', good: '良好', friendly: '友好' },
  change: (period, before, after) => `自 ${period} 起转变：每期净值 ${before} → ${after}`,
  context: '按领域',
  undated: (n) => `日期不够细、未列入表中：${n} 件`,
  tension: (conflict, total, intensity) => `冲突 ${conflict} 件，共 ${total} 件，强度 ${intensity}`,
  types: terms.triangle,
  roles: terms.role,
  raise: (who, tie, to, consent) => `${tie} 若翻转，${who} 可升为${to}；须 ${consent} 同意`,
  triads: (counts, share) =>
    `三角 +++ ${counts[0]}、++− ${counts[1]}、+−− ${counts[2]}、−−− ${counts[3]}；平衡者占 ${share}`,
  walk: (value) => `走径平衡 ${value}`,
  clusters: (count, exact) =>
    `不限阵营数（弱平衡）：${count} 条关系与阵营不合${exact ? '' : '（所找到的最小者，未证明）'}`,
  frustration: (count, exact, share) => `挫折数 ${count}${exact ? '' : '（所找到的最小者，未证明）'}；指数 ${share}`,
  bloc: '阵营',
  outOfLine: '与阵营不合的关系',
  answers: (by, to, within) => `${by} 在 ${within} 日内如何回应 ${to}`,
  answered: (friendly, acts, inKind, share, base, lag) =>
    `${friendly ? '合作' : '冲突'}：${acts} 件中 ${inKind} 件同样回应，${share}；任一日：${base}${lag && `；间隔 ${lag} 日`}`,
  followed: (act, follower, n, of, share, base, lag) =>
    `${act} … ${follower}：${of} 件中 ${n} 件，${share}；任一日：${base}；间隔 ${lag} 日`,
  courted: (third, meetings, before, base) =>
    `两者会面 ${meetings} 次，其中 ${before} 次之前 ${third} 曾先示好；任一日：${base}`,
  chart: {
    title: '{a} 与 {b}，截至 {asOf}',
    net: '净值',
    decayed: '衰减值',
    interval: '5–95 %',
    cooperation: '合作',
    conflict: '冲突',
    planned: '预定',
    today: '截至',
  },
}
