import type { PdfError } from '../app/brief-pdf.ts'
import type { Language } from '../app/verbs.ts'

/** What people are told about briefs besides the briefs. */
export interface BriefMessages {
  readonly pdf: Readonly<Record<PdfError['code'], (detail: string) => string>>
  readonly written: (file: string) => string
  /** Bytes are not for a terminal. */
  readonly bytes: (format: string) => string
  readonly many: (operands: string) => string
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
  },
}
