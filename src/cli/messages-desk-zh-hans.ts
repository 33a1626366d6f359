import { thousands as n } from '../words/thousands.ts'
import type { DeskMessages } from './messages-desk.ts'

export const deskZhHans: DeskMessages = {
  faults: {
    'no-desk': (where) =>
      `${where}：这里没有案卷；请用 chancery init 文件夹 建立，或用 --desk 文件夹、CHANCERY_DESK 指定`,
    exists: (where) => `${where}：已有案卷，保持原样`,
    'not-a-desk': (where) => `${where}：不是 chancery 的案卷，未作任何更改`,
    newer: (where, detail) => `${where}：由较新的 chancery 建立（${detail}），请改用该版本；未作任何更改`,
    damaged: (where, detail) =>
      `${where}：已损坏（${detail}）。请保留此文件，并从最近的备份恢复：chancery restore 备份 文件夹`,
    busy: (where) => `${where}：另一个进程长时间写入中，请待其结束后再试`,
    full: (where) => `${where}：磁盘已满。已确认的内容都在；请腾出空间后重复此命令`,
    'read-only': (where, detail) => `${where}：无法写入（${detail}），请检查文件与文件夹的权限`,
  },
  made: (dir) => `案卷已建于 ${dir}；接着：chancery add --desk ${dir} 文件…`,
  added: (events) => `新增 · ${n(events)} 个事件`,
  known: '已在案卷中',
  withdrawn: '先前已撤下，维持原状',
  unchanged: '自上次以来没有变更',
  copy: {
    bytes: (of) => `${of} 的副本（文件相同）`,
    text: (of) => `${of} 的副本（文字相同）`,
    url: (of) => `${of} 的副本（网址相同）`,
    alike: (of) => `${of} 的副本（文字几乎相同）`,
  },
  total: (added, copies, known, failed) =>
    [
      `新增 ${n(added)} 份`,
      ...(copies ? [`副本 ${n(copies)} 份`] : []),
      ...(known ? [`已有 ${n(known)} 份`] : []),
      ...(failed ? [`未收 ${n(failed)} 份（见上）`] : []),
    ].join(' · '),
  stopped: '已停止；已收的都在，重复同一命令即可继续',
  cutShort: '已停止；印出的不是全部记录',
  backupStopped: (file) => `已停止；${file} 仍如先前`,
  progress: (done, of, rate, remaining) =>
    `${n(done)}${of === null ? '' : `／${n(of)}`} 份 · 每秒 ${rate} 份${remaining === null ? '' : ` · 还需 ${remaining} 秒`}`,
  badQuery: (term, allowed) => `看不懂“${term}”；此处可用：${allowed}`,
  found: (shown, count, more) => `显示 ${n(shown)} 份，${more ? '超过' : '共'} ${n(count)} 份`,
  dropped: (query) => `已忘掉：${query}`,
  noSearches: '还没有保存的搜索；chancery saved QUERY… 可以保存一个',
  noSearch: (id) => `没有 ${id} 这个保存的搜索，或不止一个如此开头；chancery saved 列出已有的`,
  nothing: '没有找到',
  copies: '副本',
  noSuch: (id) => `没有 ${id} 这份文件；用 chancery list 查看`,
  notOne: (id) => `有几份文件叫 ${id}；请用 chancery list 所示编号的开头`,
  removed: (doc) => `${doc}：已撤下，记录仍保留`,
  isWithdrawn: (at, why) => `${at.slice(0, 10)} 撤下${why ? `：${why}` : ''}`,
  changed: (kept) => `${n(kept)} 个事件不变`,
  reread: (read, changed) => `重读 ${n(read)} 份，其中 ${n(changed)} 份的结果有变`,
  status: ({ sources, copies, withdrawn, events, stale }) =>
    [
      `文档 ${n(sources - withdrawn)} 份`,
      `副本 ${n(copies)} 份`,
      `撤下 ${n(withdrawn)} 份`,
      `事件 ${n(events)} 个`,
      stale ? `${n(stale)} 份是用其他知识包或旧版读的：chancery reread` : '所有读取结果均为最新',
    ].join('\n'),
  backedUp: (file, sources) => `${file}：${n(sources)} 份文档，已打开验证；校验码在 ${file}.json`,
  restored: (dir, sources) => `${dir}：案卷含 ${n(sources)} 份文档，已验证`,
  imported: (lines, added) => `读入 ${n(lines)} 行，其中 ${n(added)} 行带来新内容`,
  badLine: (where, detail) => `${where}：不是导出的内容（${detail}）`,
  deskGood: (sources) => `案卷无误：${n(sources)} 份文档`,
}
