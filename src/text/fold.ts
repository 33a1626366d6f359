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
  for (let unit = 0; unit < 65536; unit++) {
    const plain = compatible(unit)
    table[unit] = script.get(plain) ?? plain
  }
  for (const row of marks) {
    for (let i = 1; i < row.length; i++) table[row.charCodeAt(i)] = row.charCodeAt(0)
  }
  // NFKC may lead to a unit that the marks lead on.
  for (let unit = 0; unit < 65536; unit++) table[unit] = table[table[unit] as number] as number
  return table
}

/** NFKC where it maps the unit to one other unit and that is a matter of width or of shape, not of meaning. */
function compatible(unit: number): number {
  const isSuperscript = unit === 0xaa || unit === 0xba || unit === 0xb2 || unit === 0xb3 || unit === 0xb9
  if (isSuperscript || (unit >= 0xd800 && unit < 0xe000)) return unit
  if ((unit >= 0x2070 && unit < 0x20a0) || (unit >= 0x2460 && unit < 0x2500) || (unit >= 0x3130 && unit < 0x3400))
    return unit
  const mapped = String.fromCharCode(unit).normalize('NFKC')
  return mapped.length === 1 ? mapped.charCodeAt(0) : unit
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
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(table[text.charCodeAt(i)] as number)
  return folded
}
