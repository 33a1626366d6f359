import { terms } from '../words/zh-hans.ts'
import { countriesText, type IncidentMessages } from './messages-incidents.ts'

export const incidentsZhHans: IncidentMessages = {
  tell: (accounts, countries) => `${accounts} 个来源${countriesText(countries)}`,
  partOf: (visit) => `属于 ${visit}`,
  reasons: terms.reason,
  total: (incidents, undecided) => `${incidents} 件事 · ${undecided} 组未定`,
  differ: terms.differ,
  nth: (n) => `第 ${n} 次`,
  reconciled: (sum) => `可以这样相合：${sum}`,
  disagreements: (n) => `${n} 处说法不一`,
  verdicts: terms.verdict,
  claims: (n) => `距上一次多久的说法 ${n} 处`,
  fates: terms.fate,
  kinds: terms.promise,
  judged: terms.judged,
  states: { orphaned: '失据：其原文已不在', withdrawn: '已撤回' },
  judgedAll: (accounts) => `共 ${accounts} 笔叙述`,
  misjudged: {
    'no-account': (given) => `没有编号以 ${given} 开头的事件；chancery incidents --explain 会列出编号`,
    several: (given) => `以 ${given} 开头的编号不止一个，请多给几位`,
    'too-few': (given) => `same 与 different 需要两个事件，其余需要一个（${given}）`,
    'no-judgement': (given) => `没有编号以 ${given} 开头的判定；chancery judge 会列出`,
    'no-incident': (given) => `${given} 不能用 --incident；correct、reject、confirm 才可以`,
    'bad-field': (given) =>
      `${given}：可用 type=、status=、source=A,B、target=A,B、mutual=true|false、when=日 或 when=日..日，如 --set "status=denied"`,
  },
  undecided: (shown, all) => `未定 ${all} 组，列出 ${shown} 组`,
  ask: '是同一件事吗？s 是 · d 不是 · 回车：搁置 · q 结束 >',
  entries: (asOf, n, each) => `截至 ${asOf}：${n} 笔${each ? ` · ${each}` : ''}`,
  forecasters: {
    kinds: { author: '作者', named: '受引述者', outlet: '媒体' },
    record: (n, decided, came, conditional) =>
      `预测 ${n} 则 · 已定 ${decided}${decided ? `（应验 ${came}）` : ''}${conditional ? ` · 附条件 ${conditional}` : ''}`,
    score: (best, worst, low, high) => `Brier ${best}–${worst} [${low}, ${high}]`,
    undecided: '无分数：尚无已定者',
    byWords: '仅凭字词',
    total: (n) => `预测者 ${n} 位 · Brier：依用词所表概率的两端；括号为样本之少所留余地（95%）`,
  },
}
