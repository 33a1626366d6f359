import { thousands as n } from '../words/thousands.ts'
import type { DeskMessages } from './messages-desk.ts'

export const deskZhHant: DeskMessages = {
  faults: {
    'no-desk': (where) =>
      `${where}：這裡沒有案卷；請以 chancery init 資料夾 建立，或以 --desk 資料夾、CHANCERY_DESK 指定`,
    exists: (where) => `${where}：已有案卷，原樣保留`,
    'not-a-desk': (where) => `${where}：不是 chancery 的案卷，未作任何更動`,
    newer: (where, detail) => `${where}：由較新的 chancery 建立（${detail}），請改用該版本；未作任何更動`,
    damaged: (where, detail) =>
      `${where}：已損壞（${detail}）。請保留此檔，並由最近的備份還原：chancery restore 備份 資料夾`,
    busy: (where) => `${where}：另一個程序長時間寫入中，請待其結束後再試`,
    full: (where) => `${where}：磁碟已滿。已確認的內容都在；請騰出空間後重複此指令`,
    'read-only': (where, detail) => `${where}：無法寫入（${detail}），請檢查檔案與資料夾的權限`,
  },
  made: (dir) => `案卷已建於 ${dir}；接著：chancery add --desk ${dir} 檔案…`,
  added: (events) => `新增 · ${n(events)} 個事件`,
  known: '已在案卷中',
  withdrawn: '先前已撤下，維持原狀',
  unchanged: '自上次以來沒有變更',
  copy: {
    bytes: (of) => `${of} 的副本（檔案相同）`,
    text: (of) => `${of} 的副本（文字相同）`,
    url: (of) => `${of} 的副本（網址相同）`,
    alike: (of) => `${of} 的副本（文字幾乎相同）`,
  },
  total: (added, copies, known, failed) =>
    [
      `新增 ${n(added)} 份`,
      ...(copies ? [`副本 ${n(copies)} 份`] : []),
      ...(known ? [`已有 ${n(known)} 份`] : []),
      ...(failed ? [`未收 ${n(failed)} 份（見上）`] : []),
    ].join(' · '),
  stopped: '已停止；已收的都在，重複同一指令即可繼續',
  cutShort: '已停止；印出的不是全部紀錄',
  backupStopped: (file) => `已停止；${file} 仍如先前`,
  progress: (done, of, rate, remaining) =>
    `${n(done)}${of === null ? '' : `／${n(of)}`} 份 · 每秒 ${rate} 份${remaining === null ? '' : ` · 尚需 ${remaining} 秒`}`,
  badQuery: (term, allowed) => `看不懂「${term}」；此處可用：${allowed}`,
  found: (shown, count, more) => `顯示 ${n(shown)} 份，${more ? '超過' : '共'} ${n(count)} 份`,
  dropped: (query) => `已忘掉：${query}`,
  noSearches: '還沒有保存的搜尋；chancery saved QUERY… 可以保存一個',
  noSearch: (id) => `沒有 ${id} 這個保存的搜尋，或不止一個如此開頭；chancery saved 列出已有的`,
  nothing: '沒有找到',
  copies: '副本',
  noSuch: (id) => `沒有 ${id} 這份文件；以 chancery list 查看`,
  notOne: (id) => `有數份文件稱為 ${id}；請用 chancery list 所示編號的開頭`,
  removed: (doc) => `${doc}：已撤下，記錄仍保留`,
  isWithdrawn: (at, why) => `${at.slice(0, 10)} 撤下${why ? `：${why}` : ''}`,
  changed: (kept) => `${n(kept)} 個事件不變`,
  reread: (read, changed) => `重讀 ${n(read)} 份，其中 ${n(changed)} 份的結果有變`,
  status: ({ sources, copies, withdrawn, events, stale }) =>
    [
      `文件 ${n(sources - withdrawn)} 份`,
      `副本 ${n(copies)} 份`,
      `撤下 ${n(withdrawn)} 份`,
      `事件 ${n(events)} 個`,
      stale ? `${n(stale)} 份是以其他知識包或舊版讀的：chancery reread` : '所有讀取結果皆為最新',
    ].join('\n'),
  backedUp: (file, sources) => `${file}：${n(sources)} 份文件，已開啟驗證；校驗碼在 ${file}.json`,
  restored: (dir, sources) => `${dir}：案卷含 ${n(sources)} 份文件，已驗證`,
  imported: (lines, added) => `讀入 ${n(lines)} 行，其中 ${n(added)} 行帶來新內容`,
  badLine: (where, detail) => `${where}：不是匯出的內容（${detail}）`,
  deskGood: (sources) => `案卷無誤：${n(sources)} 份文件`,
}
