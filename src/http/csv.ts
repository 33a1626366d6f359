/** First characters by which a spreadsheet takes a cell for a formula; the full-width ones where it folds widths. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/

/** One cell: what would be a formula is made text by a quotation mark before it (OWASP ASVS 1.2.10), and quoted as RFC 4180 has it. Plain numbers stay. */
export function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  const isNumber = typeof value === 'number'
  const safe = !isNumber && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Items as a table: a column for each key that any of them has, those of objects with a dot; lists of words in one cell. */
export function csv(items: readonly unknown[]): string {
  const rows = items.map((item) => new Map(flat(item, '')))
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const lines = [columns, ...rows.map((row) => columns.map((name) => row.get(name)))]
  return lines.map((line) => `${line.map(cell).join()}\r\n`).join('')
}

function* flat(value: unknown, name: string): Generator<readonly [string, unknown]> {
  if (Array.isArray(value)) {
    const isWords = value.every((one) => typeof one !== 'object')
    yield [name, isWords ? value.join(' ') : value]
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* flat(one, name ? `${name}.${key}` : key)
  } else yield [name, value]
}
