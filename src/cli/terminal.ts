/** How wide characters stand on a terminal, and how words are set off there. */

// East Asian Wide and Fullwidth, and emoji; marks of ambiguous width (“ ” … —) count as one, as most terminals show them.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u

/** Columns that `text` takes on a terminal; it holds no escape codes. */
export function columns(text: string): number {
  let sum = 0
  for (const character of text) sum += WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1
  return sum
}

/** `text` and as many spaces as fill `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** Sets text off. Without colour, `mark` puts single guillemets around the words and the rest changes nothing. */
export interface Style {
  readonly strong: (text: string) => string
  readonly dim: (text: string) => string
  readonly mark: (text: string) => string
  readonly bad: (text: string) => string
  readonly status: (status: string, text: string) => string
}

const plain = (text: string) => text
const ansi = (open: string, close: string) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`

const STATUS_COLOUR: Readonly<Record<string, string>> = {
  occurred: '32',
  scheduled: '36',
  pledged: '34',
  predicted: '35',
  denied: '31',
}

export function style(colour: boolean): Style {
  if (!colour) return { strong: plain, dim: plain, mark: (text) => `‹${text}›`, bad: plain, status: (_, text) => text }
  return {
    strong: ansi('1', '22'),
    dim: ansi('2', '22'),
    mark: ansi('1;33', '22;39'),
    bad: ansi('31', '39'),
    status: (status, text) => ansi(STATUS_COLOUR[status] ?? '39', '39')(text),
  }
}

/** Words with how they are to be set off. */
export interface Run {
  readonly text: string
  readonly marked: boolean
}

/** Breaks runs into lines of at most `width` columns, between any two characters, but never before a closing mark. */
export function wrapped(runs: readonly Run[], width: number, { mark }: Style): readonly string[] {
  const lines: string[] = []
  let [line, taken] = ['', 0]
  for (const run of runs) {
    let piece = ''
    const flush = () => {
      line += piece && (run.marked ? mark(piece) : piece)
      piece = ''
    }
    for (const character of run.text) {
      const more = columns(character)
      if (taken + more > width && !/[，。、；：！？」』）》”’]/.test(character)) {
        flush()
        lines.push(line)
        ;[line, taken] = ['', 0]
      }
      piece += character
      taken += more
    }
    flush()
  }
  return line === '' ? lines : [...lines, line]
}

/** Parts with a dot between them on lines of at most `width` columns: a line breaks between parts, inside one only where it alone is too long. */
export function dotted(parts: readonly string[], width: number, style: Style): readonly string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && columns(last) + 3 + columns(part) <= width) lines[lines.length - 1] = `${last} · ${part}`
    else lines.push(...wrapped([{ text: part, marked: false }], width, style))
  }
  return lines
}
