import type { RegisterMessages } from './messages-registers.ts'

export const registersZhHans: RegisterMessages = {
  heads: {
    visits: ['时间', '各方', '种类', '层级', '地点', '状态', '编号'],
    agreements: ['签署', '各方', '种类', '份数', '状态', '领域'],
    channels: ['各方', '渠道', '现况', '开设', '中断', '恢复', '层级'],
    positions: ['谁', '议题', '立场', '自', '次数'],
    figures: ['项目', '谁的', '单位', '点数'],
    people: ['谁', '所属', '职务', '提及', '事件'],
  },
  totals: {
    visits: (n) => `访问与会面 ${n} 次`,
    agreements: (n) => `协议 ${n} 项`,
    channels: (n) => `对话渠道 ${n} 条`,
    positions: (n) => `立场 ${n} 项`,
    figures: (n) => `数字 ${n} 组`,
    people: (n) => `人物 ${n} 位`,
  },
  visitKinds: { visit: '访问', summit: '峰会', meeting: '会面' },
  before: (when, level) => `上一次：${when}${level ? `（${level}）` : ''}`,
  claimed: (verdict, words) => `${verdict}：${words}`,
  partOf: (visit) => `属于 ${visit}`,
  channelStates: { open: '畅通', suspended: '中断' },
  planned: '拟议',
  round: (n) => `第 ${n} 轮`,
  shift: (day, from, to) => `转变 ${day}：${from} → ${to}`,
  split: (day) => `${day}：各来源说法不一`,
  disputed: '有异说',
  notKnown: '知识包不知其时任此职',
  more: (n) => `另有 ${n} 处（--explain）`,
  inForce: (since) => `${since} 起生效`,
}
