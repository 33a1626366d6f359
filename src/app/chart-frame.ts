/** What all charts share: colours for light, dark and print, and the drawing of text. Shapes and dashes carry all that colours do. */

export type Theme = 'auto' | 'light' | 'dark'

/** Text for SVG. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)
/** A text with its places `{name}` filled; marks that stood behind an empty one at its head go with it. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place).replace(/^[\s,:，：]+/, '')
/** Tenths of a pixel that were written before. */
const written: string[] = []

/** A coordinate, to the tenth. */
export function at(n: number): string {
  const tenths = Math.round(n * 10)
  if (!(tenths >= 0 && tenths < WIDEST)) return n.toFixed(1)
  written[tenths] ??= (tenths / 10).toFixed(1)
  return written[tenths]
}

/** Tenths of a pixel beyond which no chart reaches. */
const WIDEST = 20_000

const LIGHT = '--ink:#111;--dim:#666;--grid:#d5d5d5;--paper:#fff;--line:#1f4fa3;--band:#eee'
const DARK = '--ink:#f2f2f2;--dim:#aaa;--grid:#444;--paper:#15171a;--line:#8fb6ff;--band:#24272c'

const FONT = 'system-ui,"Noto Sans TC","Noto Sans CJK TC","PingFang TC","Microsoft JhengHei",sans-serif'

/** Rules for one chart: they begin with its class, so that several can stand in one page. */
export function styleOf(theme: Theme): string {
  const dark = theme === 'auto' ? `@media (prefers-color-scheme:dark){.chancery{${DARK}}}` : ''
  const rules = [
    `{${theme === 'dark' ? DARK : LIGHT};font:12px ${FONT}}`,
    ' text{fill:var(--ink)}',
    ' text.dim{fill:var(--dim)}',
    ' .grid{stroke:var(--grid)}',
    ' .axis{stroke:var(--ink)}',
    ' .whisker{stroke:var(--ink);stroke-width:1.2;fill:none}',
    ' .up{fill:var(--paper);stroke:var(--ink)}',
    ' .down{fill:var(--ink);stroke:var(--ink)}',
    ' .plan{fill:none;stroke:var(--ink);stroke-dasharray:2 2}',
    ' .level{fill:none;stroke:var(--line);stroke-width:2}',
    ' .today{stroke:var(--ink);stroke-dasharray:6 4}',
    ' .band{fill:var(--band)}',
    ' .halo{stroke:var(--paper);stroke-width:4;fill:none}',
  ]
  return `<style>${rules.map((rule) => `.chancery${rule}`).join('')}${dark}</style>`
}

/** A whole chart: its head for those who see it and for those who hear it, then what is drawn. */
export function svg(
  size: { readonly width: number; readonly height: number },
  theme: Theme,
  head: { readonly title: string; readonly description: string; readonly left: number },
  drawn: readonly string[],
): string {
  const { width, height } = size
  const title = escaped(head.title)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chancery" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${title}</title><desc>${escaped(head.description)}</desc>${styleOf(theme)}`,
    `<rect width="${width}" height="${height}" fill="var(--paper)"/><text x="${head.left}" y="26" font-size="16" font-weight="600">${title}</text>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

/** Width and height of a chart that `svg` made, in its own units. */
export function sizeOf(chart: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(chart) ?? []
  return { width: Number(width ?? 960), height: Number(height ?? 540) }
}

/** Columns of a text: a full-width character takes two. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)

/** A text that fits into so many columns, with an ellipsis where it is cut. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  let [out, taken] = ['', 0]
  for (const one of text) {
    taken += columnsOf(one)
    if (taken > columns - 2) return `${out}…`
    out += one
  }
  return out
}

/** Signs with their meaning, side by side. */
export function legend(
  signs: readonly (readonly [sign: string, text: string])[],
  box: { readonly left: number; readonly width: number; readonly y: number; readonly indent?: number },
): string {
  const step = (box.width - box.left) / signs.length
  return signs
    .map(
      ([sign, text], i) =>
        `<g transform="translate(${at(box.left + i * step)} ${box.y})">${sign}<text x="${box.indent ?? 16}" y="4">${escaped(text)}</text></g>`,
    )
    .join('\n')
}

/** Ticks of a time axis: the first days of months, thinned to at most `most`, as `[day, name]`. */
export function monthTicks(from: number, to: number, most: number): readonly (readonly [number, string])[] {
  const ticks: (readonly [number, string])[] = []
  const date = new Date(from * 86_400_000)
  date.setUTCDate(1)
  for (;;) {
    const day = date.getTime() / 86_400_000
    if (day > to) break
    if (day >= from) ticks.push([day, date.toISOString().slice(0, 7)])
    date.setUTCMonth(date.getUTCMonth() + 1)
  }
  const every = Math.max(1, Math.ceil(ticks.length / most))
  return ticks.filter((_, i) => i % every === 0)
}
