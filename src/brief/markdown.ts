import { type Page, plain } from './page.ts'

/** What Markdown would take for its own; line breaks are none of a line's. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ')

/** A brief as Markdown with footnotes (as GitHub, Pandoc and Obsidian read them). `chart` is an address of a picture, or null. */
export function markdown(page: Page, chart: string | null = null): string {
  const out = [`# ${escaped(page.title)}`, '', `*${escaped(page.basis)}*`, '']
  for (const { id, heading, lines, more } of page.sections) {
    out.push(`## ${escaped(heading)}`, '')
    if (id === 'relation' && chart !== null) out.push(`![${escaped(page.title)}](${chart})`, '')
    for (const { parts, notes } of lines) out.push(`- ${escaped(plain(parts))}${notes.map((n) => `[^${n}]`).join('')}`)
    if (more !== '') out.push('', `*${escaped(more)}*`)
    out.push('')
  }
  for (const said of [page.nothing, page.short]) if (said !== '') out.push(`*${escaped(said)}*`, '')
  for (const { n, parts, link } of page.notes) out.push(`[^${n}]: ${escaped(plain(parts))} <${link}>`)
  return `${out.join('\n')}\n`
}
