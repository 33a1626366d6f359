/** Fault of a pack's file: names the file, the line and what to do. */
export class PackError extends Error {
  readonly file: string
  readonly line: number
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`)
    this.name = 'PackError'
    this.file = file
    this.line = line
  }
}

/** A line of a pack with its place, `id` being `file:line`, which stays with every answer that rests on it. */
export interface Row {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Rows of a tab-separated file with a header line; blank lines and lines that begin with `#` are passed over.
 * Throws `PackError` where a row has more cells than the header or a required column is missing.
 */
export function tsv(file: string, content: string, required: readonly string[]): readonly Row[] {
  const rows: Row[] = []
  let header: readonly string[] | null = null
  const lines = content.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i] as string
    const line = text.endsWith('\r') ? text.slice(0, -1) : text
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t').map((cell) => cell.trim())
    if (!header) {
      header = cells
      const missing = required.filter((name) => !cells.includes(name))
      if (missing.length) throw new PackError(file, i + 1, `the header lacks ${missing.join(', ')}`)
      continue
    }
    if (cells.length > header.length) {
      throw new PackError(file, i + 1, `${cells.length} cells under a header of ${header.length}: remove a tab`)
    }
    const named: Record<string, string> = {}
    for (let k = 0; k < header.length; k++) named[header[k] as string] = cells[k] ?? ''
    rows.push({ id: `${file}:${i + 1}`, file, line: i + 1, cells: named })
  }
  return rows
}

/** Words of a cell: parts between white space. */
export function words(cell: string | undefined): readonly string[] {
  return cell?.match(/\S+/g) ?? []
}
