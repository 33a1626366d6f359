export type Row = Readonly<Record<string, string | number | null>>

/**
 * One cell of CSV. What a spreadsheet would take for a formula is led by an apostrophe; numbers stay numbers.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180), with the keys of the first as heads and a mark that tells spreadsheets of UTF-8. */
export function csv(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {})
  const lines = [heads.map(csvCell), ...rows.map((row) => heads.map((head) => csvCell(row[head] ?? null)))]
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}
