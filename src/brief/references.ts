import type { Page } from './page.ts'
import { ymd } from './tongue.ts'

/** One source of a brief as CSL-JSON 1.0.2 has it. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-newspaper' | 'document'
  readonly title: string
  readonly 'container-title'?: string
  readonly author?: readonly { readonly literal: string }[]
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] }
  readonly URL?: string
  readonly language: 'zh'
  readonly note: string
}

/** The sources of a page as CSL-JSON, each once, in the order in which they are cited. */
export function csl({ notes }: Page): readonly CslItem[] {
  const seen = new Set<string>()
  return notes.flatMap(({ cite: { telling } }) => {
    const { id, doc, title, outlet, author, published, url } = telling
    if (seen.has(id)) return []
    seen.add(id)
    const { year, month, day } = ymd(published ?? '')
    const parts = [year, month, day].filter((n) => n !== undefined && n > 0) as number[]
    return [
      {
        ...{ id: keyOf(id, published), type: outlet ? 'article-newspaper' : 'document', title: title ?? doc },
        ...(outlet ? { 'container-title': outlet } : {}),
        ...(author ? { author: [{ literal: author }] } : {}),
        ...(published ? { issued: { 'date-parts': [parts] } } : {}),
        ...(url ? { URL: url } : {}),
        ...{ language: 'zh', note: id },
      } satisfies CslItem,
    ]
  })
}

/** `chancery2026-460b28ab`: a key that BibTeX takes and that stays when sources are added. */
const keyOf = (id: string, published: string | null) => `chancery${published?.slice(0, 4) ?? ''}-${id.slice(7, 15)}`

/** BibTeX reads braces, backslashes and these signs as its own. */
const escaped = (text: string) =>
  text
    .replace(/[\\{}]/g, (one) => ({ '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}' })[one] as string)
    .replace(/[#$%&_]/g, '\\$&')

/** The sources of a page as BibTeX (biblatex fields; in UTF-8). */
export function bibtex(page: Page): string {
  return csl(page)
    .map(({ id, type, title, author, issued, URL, note, ...rest }) => {
      const date = issued?.['date-parts'][0].map((n) => String(n).padStart(2, '0')).join('-')
      const fields: readonly (readonly [string, string | undefined])[] = [
        ['author', author?.map(({ literal }) => `{${escaped(literal)}}`).join(' and ')],
        // Doubled braces keep the title as it is written.
        ['title', `{${escaped(title)}}`],
        ['journaltitle', rest['container-title'] && escaped(rest['container-title'])],
        ['date', date],
        ['url', URL],
        ['langid', 'chinese'],
        ['note', note],
      ]
      const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}},` : []))
      return `@${type === 'document' ? 'misc' : 'article'}{${id},\n${lines.join('\n')}\n}\n`
    })
    .join('\n')
}
