import { PackError, tsv, words } from './rows.ts'

/** A level at which people act for a state, with the offices that are of it. */
export interface LevelRow {
  readonly id: string
  readonly level: string
  readonly label: Readonly<Record<'en' | 'zh-Hant' | 'zh-Hans', string>>
  readonly offices: readonly string[]
}

/** The levels of a file, the highest first. Throws `PackError` where a row has no offices or an office is of two levels. */
export function levelRows(file: string, content: string): readonly LevelRow[] {
  const seen = new Map<string, string>()
  return tsv(file, content, ['level', 'en', 'zh', 'zhs', 'offices']).map(({ id, line, cells }) => {
    const { level = '', en = '', zh = '', zhs = '' } = cells
    const offices = words(cells['offices'])
    if (!level || offices.length === 0) throw new PackError(file, line, 'a level has an id and offices: add them')
    for (const office of offices) {
      const other = seen.get(office)
      if (other) throw new PackError(file, line, `${office} is of the level ${other} already: remove one`)
      seen.set(office, level)
    }
    return { id, level, label: { en, 'zh-Hant': zh, 'zh-Hans': zhs }, offices }
  })
}
