import type { PdfError } from '../app/brief-pdf.ts'
import type { PositionWords } from '../app/chart-positions.ts'
import type { TimelineWords } from '../app/chart-timeline.ts'
import type { TriangleWords } from '../app/chart-triangle.ts'
import type { Language } from '../app/flags.ts'

/** What people are told about briefs besides the briefs. */
export interface BriefMessages {
  readonly pdf: Readonly<Record<PdfError['code'], (detail: string) => string>>
  readonly written: (file: string) => string
  /** Bytes are not for a terminal. */
  readonly bytes: (format: string) => string
  readonly many: (operands: string) => string
  /** Too few actors before the files. */
  readonly few: (operands: string, actors: number) => string
  readonly nobody: (code: string) => string
  readonly noIncident: (id: string) => string
  /** The time of the brief begins after its day. */
  readonly late: (since: string, asOf: string) => string
  readonly timeline: TimelineWords
  readonly positions: PositionWords
  readonly triangle: Pick<TriangleWords, 'title' | 'band'>
  /** Heads of the tables of charts. */
  readonly heads: {
    readonly timeline: readonly [when: string, who: string, what: string, status: string, sources: string]
    readonly positions: readonly [who: string, issue: string, day: string, stance: string, words: string]
    readonly triangle: readonly [period: string, type: string, chance: string]
  }
}

/** One table per language. */
export const BRIEF_MESSAGES: Readonly<Record<Language, BriefMessages>> = {
  en: {
    pdf: {
      'no-browser': (path) =>
        path
          ? `${path} (CHROME_PATH) is no program: set it to a Chromium, Chrome or Edge, or use --format html and print from a browser`
          : 'no Chromium, Chrome or Edge on the PATH: install one, set CHROME_PATH to it, or use --format html and print from a browser',
      failed: (detail) => `the browser made no PDF (${detail}): use --format html and print from a browser`,
      'too-long': (detail) => `the browser did not end in time (${detail}): use --format html and print from a browser`,
    },
    written: (file) => `written to ${file}`,
    bytes: (format) => `${format} is not for a terminal: add --out FILE`,
    many: (operands) => `${operands}: a brief is on one, two or three different actors; files stand behind them`,
    few: (operands, actors) =>
      `${operands}: the codes of ${actors} actors come first, as in CHN KOR JPN; files stand behind them`,
    nobody: (code) => `${code}: the packs know no actor of this code; write it as in CHN, KOR, JPN, NATO`,
    noIncident: (id) => `${id}: no incident has an account whose id begins so; chancery incidents lists them`,
    late: (since, asOf) => `--since ${since} is later than the day of the brief, ${asOf}: name an earlier one`,
    timeline: {
      title: '{subject}, as of {asOf}',
      quads: ['friendly words', 'friendly deeds', 'hostile words', 'hostile deeds'],
      denied: 'denied',
      ahead: 'ahead',
      today: 'as of',
    },
    positions: {
      title: '{subject}: positions as of {asOf}',
      stances: { supports: 'supports', opposes: 'opposes', neutral: 'neutral', ambiguous: 'ambiguous' },
      shift: 'shift',
      today: 'as of',
    },
    triangle: { title: '{subject}, as of {asOf}', band: 'undecided band' },
    heads: {
      timeline: ['when', 'who', 'what', 'status', 'sources'],
      positions: ['who', 'issue', 'day', 'stance', 'words'],
      triangle: ['period', 'type', 'chance'],
    },
  },
  'zh-Hant': {
    pdf: {
      'no-browser': (path) =>
        path
          ? `${path}（CHROME_PATH）不是程式：請改指 Chromium、Chrome 或 Edge，或用 --format html，再由瀏覽器列印`
          : 'PATH 上沒有 Chromium、Chrome 或 Edge：請安裝一個，或以 CHROME_PATH 指明，或用 --format html，再由瀏覽器列印',
      failed: (detail) => `瀏覽器沒有印出 PDF（${detail}）：請用 --format html，再由瀏覽器列印`,
      'too-long': (detail) => `瀏覽器未能及時結束（${detail}）：請用 --format html，再由瀏覽器列印`,
    },
    written: (file) => `已寫入 ${file}`,
    bytes: (format) => `${format} 不能印在終端機上：請加 --out FILE`,
    many: (operands) => `${operands}：簡報談一個、兩個或三個不同的行為者；檔案寫在其後`,
    few: (operands, actors) => `${operands}：請先寫${actors}個行為者的代碼，如 CHN KOR JPN；檔案寫在其後`,
    nobody: (code) => `${code}：資料包中沒有這個代碼的行為者；寫法如 CHN、KOR、JPN、NATO`,
    noIncident: (id) => `${id}：沒有事件的記述代號以此開頭；chancery incidents 會列出代號`,
    late: (since, asOf) => `--since ${since} 晚於簡報之日 ${asOf}：請改寫較早的日期`,
    timeline: {
      title: '{subject}，截至 {asOf}',
      quads: ['合作之言', '合作之行', '衝突之言', '衝突之行'],
      denied: '否認',
      ahead: '預定',
      today: '截至',
    },
    positions: {
      title: '{subject}：立場，截至 {asOf}',
      stances: { supports: '支持', opposes: '反對', neutral: '中立', ambiguous: '模糊' },
      shift: '轉變',
      today: '截至',
    },
    triangle: { title: '{subject}，截至 {asOf}', band: '未定帶' },
    heads: {
      timeline: ['何時', '何者', '何事', '狀態', '來源'],
      positions: ['何者', '議題', '日期', '立場', '原文'],
      triangle: ['期間', '類型', '機率'],
    },
  },
  'zh-Hans': {
    pdf: {
      'no-browser': (path) =>
        path
          ? `${path}（CHROME_PATH）不是程序：请改指 Chromium、Chrome 或 Edge，或用 --format html，再由浏览器打印`
          : 'PATH 上没有 Chromium、Chrome 或 Edge：请安装一个，或以 CHROME_PATH 指明，或用 --format html，再由浏览器打印',
      failed: (detail) => `浏览器没有打印出 PDF（${detail}）：请用 --format html，再由浏览器打印`,
      'too-long': (detail) => `浏览器未能及时结束（${detail}）：请用 --format html，再由浏览器打印`,
    },
    written: (file) => `已写入 ${file}`,
    bytes: (format) => `${format} 不能显示在终端上：请加 --out FILE`,
    many: (operands) => `${operands}：简报谈一个、两个或三个不同的行为者；文件写在其后`,
    few: (operands, actors) => `${operands}：请先写${actors}个行为者的代码，如 CHN KOR JPN；文件写在其后`,
    nobody: (code) => `${code}：资料包中没有这个代码的行为者；写法如 CHN、KOR、JPN、NATO`,
    noIncident: (id) => `${id}：没有事件的记述代号以此开头；chancery incidents 会列出代号`,
    late: (since, asOf) => `--since ${since} 晚于简报之日 ${asOf}：请改写较早的日期`,
    timeline: {
      title: '{subject}，截至 {asOf}',
      quads: ['合作之言', '合作之行', '冲突之言', '冲突之行'],
      denied: '否认',
      ahead: '预定',
      today: '截至',
    },
    positions: {
      title: '{subject}：立场，截至 {asOf}',
      stances: { supports: '支持', opposes: '反对', neutral: '中立', ambiguous: '模糊' },
      shift: '转变',
      today: '截至',
    },
    triangle: { title: '{subject}，截至 {asOf}', band: '未定带' },
    heads: {
      timeline: ['何时', '何者', '何事', '状态', '来源'],
      positions: ['何者', '议题', '日期', '立场', '原文'],
      triangle: ['期间', '类型', '概率'],
    },
  },
}
