import type { Checked } from './check.ts'
import { type Row, tsv } from './rows.ts'

/** One bracket at most, and no slot but `{b}`; in brackets there is one. */
const WHOLE = /^(?:[^[\]{}]|\{b\})*(?:\[[^[\]{}]*\{b\}[^[\]{}]*\](?:[^[\]{}]|\{b\})*)?$/

/** Faults of what briefs say: names of actors, titles of offices, phrases of frames. */
export function phraseFaults(checked: Checked): readonly string[] {
  const { pack } = checked
  const codes = new Set(pack.actors.flatMap((row) => row.codes))
  const offices = new Set(pack.people.map(({ office }) => office))
  return [
    ...rowFaults(checked, /^world\/names\/.+\.tsv$/, ({ code }) => code ?? '', codes, 'code'),
    ...rowFaults(checked, /^world\/titles\.tsv$/, ({ office, code }) => `${office} ${code}`.trim(), null, 'office'),
    ...titleFaults(checked, offices),
    ...rowFaults(
      checked,
      /^world\/phrases\/.+\.tsv$/,
      ({ frame }) => frame ?? '',
      new Set(pack.frames.keys()),
      'frame',
    ),
    ...formFaults(checked),
  ]
}

const rowsIn = ({ contents }: Checked, files: RegExp): readonly Row[] =>
  Object.entries(contents).flatMap(([file, content]) =>
    files.test(file) ? tsv(file, content, ['en', 'zh', 'zhs']) : [],
  )

function rowFaults(
  checked: Checked,
  files: RegExp,
  keyOf: (cells: Row['cells']) => string,
  known: ReadonlySet<string> | null,
  what: string,
): readonly string[] {
  const seen = new Map<string, string>()
  return rowsIn(checked, files).flatMap(({ id, cells }) => {
    const key = keyOf(cells)
    const before = seen.get(key)
    seen.set(key, id)
    const twice = before === undefined ? [] : [`${id}: ${key} stands at ${before} already: remove one`]
    const strange =
      known === null || known.has(key) ? [] : [`${id}: no ${what} "${key}" in the packs: mend or remove it`]
    const mute = cells['en'] === '' ? [`${id}: ${key} has no English: add it`] : []
    return [...twice, ...strange, ...mute]
  })
}

function titleFaults(checked: Checked, offices: ReadonlySet<string>): readonly string[] {
  return rowsIn(checked, /^world\/titles\.tsv$/).flatMap(({ id, cells }) =>
    offices.has(cells['office'] ?? '')
      ? []
      : [`${id}: nobody holds the office "${cells['office']}": mend or remove it`],
  )
}

function formFaults(checked: Checked): readonly string[] {
  return rowsIn(checked, /^world\/phrases\//).flatMap(({ id, cells }) =>
    ['en', 'zh', 'zhs'].flatMap((column) =>
      WHOLE.test(cells[column] ?? '')
        ? []
        : [`${id}: "${cells[column]}" has a bracket or slot that does not fit: write "hold|held talks[ with {b}]"`],
    ),
  )
}
