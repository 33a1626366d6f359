import { terms } from '../words/zh-hant.ts'
import type { MeasureMessages } from './messages-measures.ts'

export const measuresZhHant: MeasureMessages = {
  basis: (asOf, table, halfLife) => `截至 ${asOf}；權重：${table}；半衰期 ${halfLife} 日`,
  heads: {
    period: '期間',
    n: '件',
    quads: ['言和', '行和', '言爭', '行爭'],
    positive: '正',
    negative: '負',
    net: '淨值 [5–95 %]',
    mean: '均值 [5–95 %]',
    rate: '每 30 日 [95 %]',
    decayed: '衰減值',
    level: '水準*',
    planned: '預定',
  },
  levelNote:
    '言、行：言語、行動；和、爭：合作、衝突。* −9 至 9，逐件／按月合計：chancery 自訂權重的飽和水準，採清華公開的算式形式，並非清華的分數',
  none: '兩者之間沒有事件',
  bands: { confrontation: '對抗', tense: '緊張', discord: '不和', ordinary: '普通', good: '良好', friendly: '友好' },
  change: (period, before, after) => `自 ${period} 起轉變：每期淨值 ${before} → ${after}`,
  context: '按領域',
  undated: (n) => `日期不夠細、未列入表中：${n} 件`,
  tension: (conflict, total, intensity) => `衝突 ${conflict} 件，共 ${total} 件，強度 ${intensity}`,
  types: terms.triangle,
  roles: terms.role,
  raise: (who, tie, to, consent) => `${tie} 若翻轉，${who} 可升為${to}；須 ${consent} 同意`,
  triads: (counts, share) =>
    `三角 +++ ${counts[0]}、++− ${counts[1]}、+−− ${counts[2]}、−−− ${counts[3]}；平衡者占 ${share}`,
  walk: (value) => `走徑平衡 ${value}`,
  clusters: (count, exact) =>
    `不限陣營數（弱平衡）：${count} 條關係與陣營不合${exact ? '' : '（所找到的最小者，未證明）'}`,
  frustration: (count, exact, share) => `挫折數 ${count}${exact ? '' : '（所找到的最小者，未證明）'}；指數 ${share}`,
  bloc: '陣營',
  outOfLine: '與陣營不合的關係',
  answers: (by, to, within) => `${by} 在 ${within} 日內如何回應 ${to}`,
  answered: (friendly, acts, inKind, share, base, lag) =>
    `${friendly ? '合作' : '衝突'}：${acts} 件中 ${inKind} 件同樣回應，${share}；任一日：${base}${lag && `；間隔 ${lag} 日`}`,
  followed: (act, follower, n, of, share, base, lag) =>
    `${act} … ${follower}：${of} 件中 ${n} 件，${share}；任一日：${base}；間隔 ${lag} 日`,
  courted: (third, meetings, before, base) =>
    `兩者會面 ${meetings} 次，其中 ${before} 次之前 ${third} 曾先示好；任一日：${base}`,
  chart: {
    title: '{a} 與 {b}，截至 {asOf}',
    net: '淨值',
    decayed: '衰減值',
    interval: '5–95 %',
    cooperation: '合作',
    conflict: '衝突',
    planned: '預定',
    today: '截至',
  },
}
