import type { Checked } from './check.ts'
import { type Row, tsv, words } from './rows.ts'

const COLUMNS: ReadonlySet<string> = new Set(['issue', 'en', 'zh', 'zhs', 'forms', 'source'])
const ISSUES = /^world\/issues(?:\/.+)?\.tsv$/
/** Marks that belong to no word: they are left from a typing error or from another notation. */
const STRAY = /[{}|;；,，。:：「」…]/

/** Faults of issues, words of stance and words of expectation. */
export function outlookFaults(checked: Checked): readonly string[] {
  return [...issueFaults(checked), ...wordFaults(checked)]
}

function issueFaults({ pack, contents, fold }: Checked): readonly string[] {
  const faults: string[] = []
  for (const [file, content] of Object.entries(contents)) {
    if (!ISSUES.test(file)) continue
    const rows = tsv(file, content, [])
    faults.push(...rows.flatMap((row) => doubles(row, fold)))
    const [row] = rows
    for (const column of Object.keys(row?.cells ?? {}))
      if (!COLUMNS.has(column)) faults.push(`${file}:1: no column "${column}": one of ${[...COLUMNS].join(', ')}`)
  }
  const ids = new Map<string, string>()
  const forms = new Map<string, { readonly id: string; readonly issue: string }>()
  for (const row of pack.issues) {
    const known = ids.get(row.issue)
    if (known) faults.push(`${row.id}: the issue ${row.issue} stands at ${known} already: join the two`)
    else ids.set(row.issue, row.id)
    for (const [language, label] of Object.entries(row.label))
      if (!label) faults.push(`${row.id}: ${row.issue} has no label in ${language}: add it`)
    for (const form of row.forms) {
      const before = forms.get(fold(form))
      // What `{CODE}` stands for may be the same name in two variants.
      if (before && before.id !== row.id)
        faults.push(`${row.id}: ${form} names ${before.issue} at ${before.id} already: remove one`)
      else forms.set(fold(form), row)
      if (STRAY.test(form))
        faults.push(`${row.id}: "${form}" holds a mark that no word has: words are parted by spaces`)
      if (form.length < 2) faults.push(`${row.id}: ${form} is too short to name an issue: write it out`)
    }
  }
  return faults
}

/** Forms that a row holds twice as they are written. */
function doubles({ id, cells }: Row, fold: (form: string) => string): readonly string[] {
  const forms = words(cells['forms']).map(fold)
  return forms.flatMap((form, i) => (forms.indexOf(form) < i ? [`${id}: ${form} stands twice: remove one`] : []))
}

/** A word says one stance in one way, and one expectation. */
function wordFaults({ pack, fold }: Checked): readonly string[] {
  const seen = new Map<string, string>()
  const rows = [
    ...pack.stances.map(({ id, forms, use }) => ({ id, forms, list: `stance ${use}` })),
    ...pack.outlooks.map(({ id, forms }) => ({ id, forms, list: 'forecast' })),
  ]
  return rows.flatMap(({ id, forms, list }) =>
    forms.flatMap((form) => {
      const key = `${list} ${fold(form)}`
      const before = seen.get(key)
      if (!before) seen.set(key, id)
      return before ? [`${id}: ${form} stands at ${before} already: remove one`] : []
    }),
  )
}
