import { parse } from 'csv-parse/sync'
import { dayOf, type Feed, words } from './arrival.ts'
import { decoded } from './text.ts'

/** Separated values with a header line; comma, semicolon or tab, whichever the header holds most of. The same fields as in JSON. */
export const csv: Feed = function* (doc, bytes) {
  const found = decoded(bytes)
  if (typeof found !== 'string') {
    yield found
    return
  }
  const header = found.slice(0, found.search(/\r?\n|$/))
  const delimiter = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0] as string
  let rows: readonly Record<string, string>[]
  try {
    rows = parse(found, {
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch (error) {
    yield { fault: 'no-text', place: '', detail: (error as Error).message }
    return
  }
  for (const [i, row] of rows.entries()) {
    const place = `:${i + 2}`
    const text = row['text'] ?? row['content'] ?? row['body']
    if (text === undefined) yield { fault: 'no-text', place, detail: '' }
    else if (text.trim() === '') yield { fault: 'empty', place, detail: '' }
    else {
      yield {
        doc: words(row['doc']) ?? words(row['id']) ?? `${doc}${place}`,
        format: 'csv',
        bytes: Buffer.from(JSON.stringify(row)),
        text,
        title: words(row['title']),
        author: words(row['author']),
        outlet: words(row['outlet']) ?? words(row['source']),
        url: words(row['url']),
        published: dayOf(row['published'] ?? row['date']),
      }
    }
  }
}
