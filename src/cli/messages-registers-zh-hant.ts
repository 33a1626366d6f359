import type { RegisterMessages } from './messages-registers.ts'

export const registersZhHant: RegisterMessages = {
  heads: {
    visits: ['時間', '各方', '種類', '層級', '地點', '狀態', '編號'],
    agreements: ['簽署', '各方', '種類', '份數', '狀態', '領域'],
    channels: ['各方', '管道', '現況', '開設', '中斷', '恢復', '層級'],
    positions: ['誰', '議題', '立場', '自', '次數'],
    figures: ['項目', '誰的', '單位', '點數'],
    people: ['誰', '所屬', '職務', '提及', '事件'],
  },
  totals: {
    visits: (n) => `訪問與會面 ${n} 次`,
    agreements: (n) => `協議 ${n} 項`,
    channels: (n) => `對話管道 ${n} 條`,
    positions: (n) => `立場 ${n} 項`,
    figures: (n) => `數字 ${n} 組`,
    people: (n) => `人物 ${n} 位`,
  },
  visitKinds: { visit: '訪問', summit: '峰會', meeting: '會面' },
  before: (when, level) => `上一次：${when}${level ? `（${level}）` : ''}`,
  claimed: (verdict, words) => `${verdict}：${words}`,
  partOf: (visit) => `屬於 ${visit}`,
  channelStates: { open: '暢通', suspended: '中斷' },
  planned: '擬議',
  round: (n) => `第 ${n} 輪`,
  shift: (day, from, to) => `轉變 ${day}：${from} → ${to}`,
  split: (day) => `${day}：各來源說法不一`,
  disputed: '有異說',
  notKnown: '知識包不知其時任此職',
  more: (n) => `另有 ${n} 處（--explain）`,
  inForce: (since) => `${since} 起生效`,
}
