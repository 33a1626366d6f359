/** A worked sentence of `packs/<lang>/cases/*.txt`; the notation is in packs/README.md. */
export interface Case {
  readonly title: string
  /** Line of the title in its file, from 1. */
  readonly line: number
  /** Day of publication that the title gives. */
  readonly published: string
  readonly text: string
  /** The labelled words, as offsets into `text`. */
  readonly labels: readonly { readonly start: number; readonly end: number; readonly label: string }[]
  readonly expected: readonly string[]
  /** What is expected in full: `events`, or the kinds of findings that the file's remark names. */
  readonly checks: readonly string[]
}

/** The day of publication where the title names none. */
const DEFAULT_DAY = '2026-01-15'
const TITLE = /^# (.+?)(?: \(published (\d{4}-\d{2}-\d{2})\))?$/
const EXPECTED = /^[A-Z]+ \S+ \S+ \S+ [a-z]+$/
/** `# Checks: figures, forecasts` at the head of a file. */
const CHECKS = /^# Checks: ([a-z]+(?:, [a-z]+)*)$/m
const FINDING = /^[A-Z]+( \S+)+$/

/**
 * The cases of a file. A `# ` line with nothing but blank lines and other such lines below it is a remark. The remark `# Checks: figures`
 * (or other keys of a reading, with commas) says that its cases are about these rather than about events.
 * Throws, with file and line, on unmatched brackets, a block without `==>`, a line below it of another form, and a title used twice.
 */
export function parseCases(file: string, content: string): readonly Case[] {
  const lines = content.replaceAll('\r\n', '\n').split('\n')
  const starts = lines.flatMap((line, i) => (line.startsWith('# ') ? [i] : []))
  const titles = new Set<string>()
  const checks = CHECKS.exec(content)?.[1]?.split(', ') ?? ['events']
  const form = checks[0] === 'events' ? EXPECTED : FINDING
  return starts.flatMap((start, k) => {
    const fail = (message: string): never => {
      throw new Error(`${file}:${start + 1}: ${message}`)
    }
    const block = lines.slice(start + 1, starts[k + 1] ?? lines.length)
    if (block.every((line) => line.trim() === '' || line.startsWith('#'))) return []
    const [, title = '', published = DEFAULT_DAY] = TITLE.exec(lines[start] as string) ?? fail('not a title')
    if (titles.has(title)) fail(`the title "${title}" stands twice in this file`)
    titles.add(title)
    const arrow = block.indexOf('==>')
    if (arrow < 0) fail(`"${title}" has no ==>`)
    const expected = block
      .slice(arrow + 1)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    for (const line of expected) {
      if (!form.test(line))
        fail(`"${line}" is not ${form === EXPECTED ? 'TYPE SOURCE TARGET WHEN STATUS' : 'KIND and its parts'}`)
    }
    return [
      {
        title,
        line: start + 1,
        published,
        expected,
        checks,
        ...labelled(block.slice(0, arrow).join('\n').trim(), fail),
      },
    ]
  })
}

function labelled(marked: string, fail: (message: string) => never): Pick<Case, 'text' | 'labels'> {
  const labels: { start: number; end: number; label: string }[] = []
  const open: number[] = []
  let text = ''
  for (const part of marked.split(/(\[|\|[^[\]|]*\])/)) {
    if (part === '[') open.push(text.length)
    else if (part.startsWith('|') && part.endsWith(']')) {
      labels.push({ start: open.pop() ?? fail('a ] without its ['), end: text.length, label: part.slice(1, -1) })
    } else text += part
  }
  if (open.length || /[[\]]/.test(text)) fail('a bracket is not closed')
  return { text, labels }
}
