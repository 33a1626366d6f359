/** What documents tell of one visit: that it comes, was paid, was not; what was signed at it, in two counts. */
export const RETELLINGS = [
  '法國總統將於1月5日訪問日本。',
  '法國總統1月5日訪問日本，這是法國總統八年來首次訪問日本。',
  '法國與日本1月5日簽署14項合作備忘錄。',
  '法國與日本1月5日簽署15項合作備忘錄。',
  '法國總統1月5日沒有訪問日本。',
] as const

/** Days on which they are told: before it, after it, long after. */
export const TOLD_ON = ['2026-01-02', '2026-01-06', '2026-02-03'] as const
