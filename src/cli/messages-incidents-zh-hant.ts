import { terms } from '../words/zh-hant.ts'
import { countriesText, type IncidentMessages } from './messages-incidents.ts'

export const incidentsZhHant: IncidentMessages = {
  tell: (accounts, countries) => `${accounts} 個來源${countriesText(countries)}`,
  partOf: (visit) => `屬於 ${visit}`,
  reasons: terms.reason,
  total: (incidents, undecided) => `${incidents} 件事 · ${undecided} 組未定`,
  differ: terms.differ,
  nth: (n) => `第 ${n} 次`,
  reconciled: (sum) => `可以這樣相合：${sum}`,
  disagreements: (n) => `${n} 處說法不一`,
  verdicts: terms.verdict,
  claims: (n) => `距上一次多久的說法 ${n} 處`,
  fates: terms.fate,
  kinds: terms.promise,
  judged: terms.judged,
  states: { orphaned: '失據：其原文已不在', withdrawn: '已撤回' },
  judgedAll: (accounts) => `共 ${accounts} 筆敘述`,
  misjudged: {
    'no-account': (given) => `沒有編號以 ${given} 開頭的事件；chancery incidents --explain 會列出編號`,
    several: (given) => `以 ${given} 開頭的編號不只一個，請多給幾位`,
    'too-few': (given) => `same 與 different 需要兩個事件，其餘需要一個（${given}）`,
    'no-judgement': (given) => `沒有編號以 ${given} 開頭的判定；chancery judge 會列出`,
    'no-incident': (given) => `${given} 不能用 --incident；correct、reject、confirm 才可以`,
    'bad-field': (given) =>
      `${given}：可用 type=、status=、source=A,B、target=A,B、mutual=true|false、when=日 或 when=日..日，如 --set "status=denied"`,
  },
  undecided: (shown, all) => `未定 ${all} 組，列出 ${shown} 組`,
  ask: '是同一件事嗎？s 是 · d 不是 · 換行：擱置 · q 結束 >',
  entries: (asOf, n, each) => `截至 ${asOf}：${n} 筆${each ? ` · ${each}` : ''}`,
  forecasters: {
    kinds: { author: '作者', named: '受引述者', outlet: '媒體' },
    record: (n, decided, came, conditional) =>
      `預測 ${n} 則 · 已定 ${decided}${decided ? `（應驗 ${came}）` : ''}${conditional ? ` · 附條件 ${conditional}` : ''}`,
    score: (best, worst, low, high) => `Brier ${best}–${worst} [${low}, ${high}]`,
    undecided: '無分數：尚無已定者',
    byWords: '僅憑字詞',
    total: (n) => `預測者 ${n} 位 · Brier：依用詞所表機率的兩端；括號為樣本之少所留餘地（95%）`,
  },
}
