/**
 * The fold: one UTF-16 unit to one, so that a text in either script, in any width, or with Kangxi radicals out of a PDF, matches
 * the same forms. It is for matching alone; what is kept and quoted is the text as it came.
 *
 * Width: full-width letters, digits and signs become ASCII, but ，；：！？（） stay full-width and their ASCII counterparts stay
 * ASCII; U+3000 and the other wide spaces become a space. Small and vertical forms become the usual mark.
 * Quotes: 「『“„﹁﹃〝 become 「, and 」』”﹂﹄〞〟 become 」; ‘’ become ' (the apostrophe is the same unit); 〈〉 become 《》; 〖〗 become 【】; ASCII " stays.
 * Dashes: — ― ─ ━ become —; – − ‐ ‑ become -; ～ 〜 ∼ become ~. Dots between names (‧ ・ • ･ ∙ ⋅) become ·. ⋯ becomes …
 * Circled and superscript digits stay themselves: ①1月 must not read 11月.
 */

/** Where the fold differs from NFKC: the mark, then the units that become it. */
const marks = [
  '，，﹐︐',
  '、、﹑︑､',
  '。。﹒︒｡',
  '；；﹔︔',
  '：：﹕︓',
  '？？﹖︖',
  '！！﹗︕',
  '（（﹙︵',
  '））﹚︶',
  '「「『“„‟〝﹁﹃｢',
  '」」』”〞〟﹂﹄｣',
  "'‘’‛",
  '《《〈︽︿',
  '》》〉︾﹀',
  '【【〖︻',
  '】】〗︼',
  '〔〔︹',
  '〕〕︺',
  '——―─━',
  '-–−‐‑‒',
  '~〜∼∿',
  '··‧・•∙⋅･',
  '……⋯︙',
]

/**
 * The fold as a table of 65,536 units.
 * @param lines text of `fold.txt`: rows `SOURCES TARGET`, `#` for comments
 * @throws RangeError on a row that is not one or more units, a space and one unit, and on a unit that is folded twice or in a chain
 */
export function foldTable(lines: string): Uint16Array {
  const script = scriptPairs(lines)
  const table = new Uint16Array(65536)
  for (let unit = 0; unit < 65536; unit++) table[unit] = unit
  for (const [source, target] of script) table[source] = target
  for (const [first, last] of COMPATIBLE) foldCompatible(table, first, last)
  for (const row of marks) {
    for (let i = 1; i < row.length; i++) table[row.charCodeAt(i)] = row.charCodeAt(0)
  }
  // NFKC may lead to a unit that the marks lead on.
  for (let unit = 0; unit < 65536; unit++) table[unit] = table[table[unit] as number] as number
  return table
}

/** The ranges in which NFKC maps single units to single units. Narrow, for to try all of Unicode would take a tenth of the start-up. */
const COMPATIBLE: readonly (readonly [number, number])[] = [
  [0xa0, 0x17f],
  [0x2b0, 0x3f9],
  [0xf0c, 0xf0c],
  [0x10fc, 0x10fc],
  [0x1d2c, 0x217f],
  [0x2329, 0x232a],
  [0x2c7c, 0x2d6f],
  [0x2e9f, 0x303a],
  [0xa69c, 0xa7f9],
  [0xab5c, 0xab69],
  [0xf900, 0xfbff],
  [0xfe10, 0xffee],
]

/**
 * Folds units by NFKC where it maps the unit to one other unit and that is a matter of width or of shape, not of meaning; what NFKC
 * leads to is folded by script as the table says already.
 */
function foldCompatible(table: Uint16Array, first: number, last: number): void {
  // One call for all, divided by line feeds, with which nothing composes: a call for each unit would take most of the start-up.
  let units = ''
  for (let unit = first; unit <= last; unit++) units += `${String.fromCharCode(unit)}\n`
  const mapped = units.normalize('NFKC').split('\n')
  for (let unit = first; unit <= last; unit++) {
    const plain = mapped[unit - first] as string
    if (plain.length === 1 && plain.charCodeAt(0) !== unit && !keepsShape(unit))
      table[unit] = table[plain.charCodeAt(0)] as number
  }
}

/** Superscripts, subscripts, circled digits, Hangul letters and marks of the calendar stay themselves. */
function keepsShape(unit: number): boolean {
  if (unit === 0xaa || unit === 0xba || unit === 0xb2 || unit === 0xb3 || unit === 0xb9) return true
  return (unit >= 0x2070 && unit < 0x20a0) || (unit >= 0x2460 && unit < 0x2500) || (unit >= 0x3130 && unit < 0x3400)
}

function scriptPairs(lines: string): Map<number, number> {
  const pairs = new Map<number, number>()
  for (const line of lines.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [sources = '', target = '', more] = line.trimEnd().split(' ')
    if (sources === '' || target.length !== 1 || more !== undefined) throw new RangeError(`fold: not a row: ${line}`)
    for (let i = 0; i < sources.length; i++) {
      const unit = sources.charCodeAt(i)
      if (pairs.has(unit)) throw new RangeError(`fold: ${sources.charAt(i)} is folded twice`)
      pairs.set(unit, target.charCodeAt(0))
    }
  }
  for (const [from, to] of pairs) {
    if (pairs.has(to)) throw new RangeError(`fold: ${String.fromCharCode(from, to)} is a chain`)
  }
  return pairs
}

/** `text` folded unit by unit; the length and all offsets stay. */
export function fold(table: Uint16Array, text: string): string {
  let folded = ''
  let same = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const to = table[unit] as number
    if (to === unit) continue
    folded += text.slice(same, i) + String.fromCharCode(to)
    same = i + 1
  }
  return same === 0 ? text : folded + text.slice(same)
}
