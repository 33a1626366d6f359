import type { Page } from './page.ts'
import type { Part } from './tongue.ts'

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

/** Sources' words keep their language, so that a browser takes its fonts and a screen reader its voice. */
const inline = (parts: readonly Part[]): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? escaped(part) : `<span lang="zh" class="q">${escaped(part.quote)}</span>`,
    )
    .join('')

/** Fonts that the machines of readers have; nothing is fetched. */
const FONTS: Readonly<Record<string, string>> = {
  'zh-Hant': '"Noto Serif TC","Noto Serif CJK TC","Source Han Serif TC","Songti TC","PMingLiU",serif',
  'zh-Hans': '"Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","Songti SC","SimSun",serif',
  en: 'Charter,"Iowan Old Style","Source Serif 4",Georgia,"Noto Serif CJK TC",serif',
}

const style = (lang: string) => `
:root{--ink:#1a1a1a;--dim:#5c5c5c;--paper:#fdfdfb;--rule:#d9d6cf;--link:#1f4fa3}
@media (prefers-color-scheme:dark){:root{--ink:#e9e7e2;--dim:#a5a19a;--paper:#16181b;--rule:#3a3d42;--link:#8fb6ff}}
*{box-sizing:border-box}html{background:var(--paper);color:var(--ink);color-scheme:light dark}
body{font:${lang === 'en' ? '1.02rem/1.55' : '1.02rem/1.75'} ${FONTS[lang] ?? 'serif'};max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;${lang === 'en' ? 'hyphens:auto' : 'line-break:strict;text-spacing-trim:trim-start'}}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1.1rem;margin:1.8rem 0 .4rem;padding-top:.5rem;border-top:1px solid var(--rule)}
p.basis,p.more{color:var(--dim);font-size:.9rem;margin:.3rem 0}
ul{margin:.3rem 0;padding-left:1.15rem}li{margin:.3rem 0}li::marker{color:var(--dim)}
sup{font-size:.68rem;line-height:0}sup a+a::before{content:",\\2009";color:var(--dim)}
a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
figure{margin:1rem 0}figure svg{width:100%;height:auto;display:block}
section.notes{font-size:.82rem;line-height:1.5;color:var(--dim)}section.notes ol{padding-left:1.8rem}
section.notes li{margin:.35rem 0}section.notes .q{color:var(--ink)}section.notes a.address{overflow-wrap:anywhere}
:target{background:color-mix(in srgb,var(--link) 18%,transparent)}
@page{size:A4;margin:15mm 17mm}
@media print{:root{--ink:#000;--dim:#333;--paper:#fff;--rule:#bbb;--link:#000}html{color-scheme:light;font-size:10pt}
body{max-width:none;padding:0;font-size:10pt;line-height:${lang === 'en' ? '1.35' : '1.5'}}h1{font-size:15pt;margin:0 0 3pt}
h2{font-size:11pt;margin:7pt 0 2pt;padding-top:3pt;break-after:avoid}p.basis,p.more{margin:1pt 0}ul{margin:1pt 0}li{margin:1.5pt 0}
figure{margin:4pt 0}figure svg{max-height:63mm}a[role=doc-backlink]{display:none}li,figure{break-inside:avoid}section.notes{font-size:7.5pt;line-height:1.35}}
`

/** A brief as one HTML file that asks for nothing from elsewhere. `chart` is a picture in SVG, or null. */
export function html(page: Page, chart: string | null): string {
  const { lang, title, basis, sections, nothing, short, notes, notesHeading } = page
  const first = new Map<number, string>()
  const body = sections.map(({ id, heading, lines, more }) => {
    const items = lines.map(({ parts, notes: own }, i) => {
      const place = `${id}-${i + 1}`
      for (const n of own) if (!first.has(n)) first.set(n, place)
      const marks = own.map((n) => `<a href="#note-${n}" role="doc-noteref">${n}</a>`).join('')
      return `<li id="${place}">${inline(parts)}\u2060<sup>${marks}</sup></li>`
    })
    const picture = id === 'relation' && chart !== null ? `<figure>${chart}</figure>` : ''
    const rest = more === '' ? '' : `<p class="more">${escaped(more)}</p>`
    return `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(heading)}</h2>${picture}<ul>${items.join('\n')}</ul>${rest}</section>`
  })
  const sources = notes.map(({ n, parts, link }) => {
    const address = /^https?:/.test(link)
      ? `<a class="address" href="${escaped(link)}">${escaped(link)}</a>`
      : `<span class="address">${escaped(link)}</span>`
    return `<li id="note-${n}">${inline(parts)} ${address} <a href="#${first.get(n)}" aria-label="${escaped(page.back)}" role="doc-backlink">↩</a></li>`
  })
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="chancery">
<title>${escaped(title)}</title>
<style>${style(lang)}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1><p class="basis">${escaped(basis)}</p></header>
<main>
${body.join('\n')}
${[nothing, short].map((said) => (said === '' ? '' : `<p class="more">${escaped(said)}</p>`)).join('')}
</main>
<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">${escaped(notesHeading)}</h2><ol>
${sources.join('\n')}
</ol></section>
</body>
</html>
`
}
