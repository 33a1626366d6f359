import type { Pack } from '../lexicon/pack.ts'

/** What a row of the packs (`file:line`) says, as far as it bears on some words of a text; empty where there is no such row. */
export type RowText = (row: string, words: string) => string

/** A cell or list of this many forms or fewer is quoted whole. */
const MOST_WHOLE = 4
const CHINESE = /\p{Script=Han}/u

/** `contents` are the files of the packs, `fold` the one that texts are matched in. */
export function rowTexts(
  pack: Pack,
  contents: Readonly<Record<string, string>>,
  fold: (form: string) => string,
): RowText {
  const isSaid = (form: string, words: string): boolean => {
    const members = pack.classes.get(form.slice(1, -1))
    return members && form.startsWith('{') ? members.some((one) => isSaid(one, words)) : words.includes(fold(form))
  }
  const quoted = (part: string, words: string): string => {
    const [, head = '', list = ''] = /^(\w+: ?)?(.*)$/.exec(part) ?? []
    const forms = list.split(/[\s|]+/).filter((form) => form !== '')
    if (forms.length <= MOST_WHOLE || !CHINESE.test(list)) return part
    const said = forms.filter((form) => isSaid(form, words))
    return `${head}… ${(said.length ? said : forms.slice(0, 1)).join(' ')} …`
  }
  return (row, words) => {
    const colon = row.lastIndexOf(':')
    const line = contents[row.slice(0, colon)]?.split('\n')[Number(row.slice(colon + 1)) - 1]?.trim() ?? ''
    const folded = fold(words)
    const cells = line.split('\t').map((cell) =>
      cell
        .split(' … ')
        .map((part) => quoted(part, folded))
        .join(' + '),
    )
    return cells.filter((cell) => cell !== '').join('  ')
  }
}
