import type { Checked } from './check.ts'
import type { TriggerRow } from './pack.ts'
import { tsv, words } from './rows.ts'

/** Marks that belong to no word of a list: they are left from a typing error or from another notation. */
const STRAY = /[{}|;；,，。()（）…]/

/** The lists `name: word word` of the files whose path matches, line by line. */
function lists(contents: Checked['contents'], pattern: RegExp) {
  return Object.entries(contents).flatMap(([file, content]) => {
    if (!pattern.test(file)) return []
    return content.split('\n').flatMap((line, i) => {
      const colon = line.startsWith('#') ? -1 : line.indexOf(':')
      if (colon <= 0) return []
      return [{ id: `${file}:${i + 1}`, name: line.slice(0, colon).trim(), forms: words(line.slice(colon + 1)) }]
    })
  })
}

/** Words that stand twice in one list, `keyOf` saying which lists are one. */
function twice(
  { contents, fold }: Checked,
  pattern: RegExp,
  keyOf: (file: string, name: string) => string,
): readonly string[] {
  const seen = new Map<string, string>()
  const faults: string[] = []
  for (const { id, name, forms } of lists(contents, pattern)) {
    for (const form of forms) {
      const key = `${keyOf(id.slice(0, id.lastIndexOf(':')), name)} ${fold(form)}`
      const before = seen.get(key)
      if (before) faults.push(`${id}: ${form} stands in ${name} at ${before} already: remove one`)
      else seen.set(key, id)
    }
  }
  return faults
}

/** Sets of the grammar that stand twice in one file: whoever asks for the one would be given the words of both. */
function setsTwice({ contents }: Checked): readonly string[] {
  const seen = new Map<string, string>()
  return lists(contents, /\/grammar\.txt$/).flatMap(({ id, name }) => {
    if (!name.startsWith('set.')) return []
    const key = `${id.slice(0, id.lastIndexOf(':'))} ${name}`
    const before = seen.get(key)
    seen.set(key, before ?? id)
    return before ? [`${id}: ${name} stands at ${before} already: join the two, or give one another name`] : []
  })
}

/** Faults of classes, grammar, ordinary words and the words of other layers. */
export function wordListFaults(checked: Checked): readonly string[] {
  const { contents, pack } = checked
  const classes = lists(contents, /\/classes\//)
  const triggers = Object.entries(contents).filter(([file]) => file.includes('/triggers/'))
  const unused = classes.filter(({ name }) => !triggers.some(([, content]) => content.includes(`{${name}}`)))
  const stray = lists(contents, /^[a-z]+\/(?:classes\/.+|ordinary)\.txt$/).flatMap(({ id, forms }) => {
    return forms
      .filter((form) => STRAY.test(form))
      .map((form) => `${id}: "${form}" holds a mark that no word has: words are parted by spaces`)
  })
  const ordinary = [...pack.ordinary.keys()].filter((kind) => !['word', 'noun', 'adverb', 'never'].includes(kind))
  return [
    ...unused.map(({ id, name }) => `${id}: no trigger uses {${name}}: use it or remove it`),
    ...ordinary.map((kind) => `zh/ordinary.txt:1: no kind "${kind}:": one of word, noun, adverb, never`),
    ...stray,
    ...twice(checked, /\/classes\//, (_, name) => name),
    ...twice(checked, /\/grammar\.txt$/, (_, name) => name),
    ...setsTwice(checked),
    ...twice(checked, /^[a-z]+\/ordinary\.txt$/, () => ''),
    ...twice(checked, /\/text\.txt$/, (_, name) => name),
    ...twice(checked, /\/figures\.txt$/, (_, name) => name.split('.')[0] as string),
    ...twice(checked, /\/(?:findings|time)\/.+\.txt$/, (file, name) => `${file} ${name}`),
  ]
}

/** Faults of frames: what PLOVER does not know, and frames that nothing says. */
export function frameFaults({ pack, contents }: Checked): readonly string[] {
  const modes = new Set<string>()
  const contexts = new Set<string>()
  for (const { cells } of tsv('world/plover.tsv', contents['world/plover.tsv'] ?? '', [
    'type',
    'mode',
    'context',
    'score',
  ])) {
    modes.add(`${cells['type']} ${cells['mode']}`)
    if (cells['context']) contexts.add(cells['context'])
  }
  const said = new Set(pack.triggers.map(({ frame }) => frame.frame))
  return [...pack.frames.values()].flatMap(({ id, frame, type, mode, contexts: own, label }) => [
    ...(modes.has(`${type} `) ? [] : [`${id}: no type ${type} in plover.tsv: rename the file`]),
    ...(modes.has(`${type} ${mode ?? ''}`)
      ? []
      : [`${id}: ${type} has no mode "${mode}" in plover.tsv: mend it or leave it empty`]),
    ...own
      .filter((context) => !contexts.has(context))
      .map((context) => `${id}: no context "${context}" in plover.tsv: mend it`),
    ...(said.has(frame)
      ? []
      : [`${id}: no trigger says [${frame}]: add one under packs/zh/triggers or remove the frame`]),
    ...Object.entries(label).flatMap(([language, text]) =>
      text ? [] : [`${id}: ${frame} has no label in ${language}: add it`],
    ),
  ])
}

/** A line that says a frame, with the place and the meaning that another line may contradict. */
interface Line {
  readonly row: TriggerRow
  /** Frame, roles and status. */
  readonly meaning: string
}

/**
 * Faults of triggers. A word stands once in the lines of a type. Pairs whose classes overlap may meet where they mean the same,
 * but a line that adds nothing is a fault, and so is a pair with two meanings.
 */
export function triggerFaults(checked: Checked): readonly string[] {
  const said = new Map<string, Line>()
  return checked.pack.triggers.flatMap((row) => {
    const { id, frame, roles, status } = row
    const file = /([^/]+)\.txt:/.exec(id)?.[1]
    const line = { row, meaning: [frame.frame, roles, status].join(' ') }
    return [
      ...(file === frame.type
        ? []
        : [`${id}: [${frame.frame}] is a frame of ${frame.type}: move it to triggers/${frame.type}.txt`]),
      ...strayFaults(row),
      ...repeatedFaults(checked, row),
      ...(row.kind === 'pair' ? pairFaults(checked, line, said) : wordFaults(checked, line, said)),
    ]
  })
}

function strayFaults({ id, verbs, nouns }: TriggerRow): readonly string[] {
  const stray = [...verbs, ...nouns].filter((form) => STRAY.test(form))
  return stray.map(
    (form) => `${id}: "${form}" holds a mark that no word has: classes are {name}, alternatives of pairs a|b`,
  )
}

function contradiction({ row }: Line, before: Line, form: string): string {
  const { frame, roles } = before.row
  return `${row.id}: ${form} is [${row.frame.frame}] ${row.roles} here and [${frame.frame}] ${roles} at ${before.row.id}: leave it in one`
}

function wordFaults({ fold }: Checked, line: Line, said: Map<string, Line>): readonly string[] {
  const { id, frame, kind, verbs, nouns } = line.row
  return [...verbs, ...nouns].flatMap((form) => {
    const key = `${frame.type} ${kind} ${fold(form)}`
    const before = said.get(key)
    if (!before) said.set(key, line)
    if (!before) return []
    return [
      before.meaning === line.meaning
        ? `${id}: ${form} stands at ${before.row.id} already: remove one`
        : contradiction(line, before, form),
    ]
  })
}

function pairFaults({ fold }: Checked, line: Line, said: Map<string, Line>): readonly string[] {
  const { id, frame, verbs, nouns } = line.row
  const faults: string[] = []
  const blamed = new Set<TriggerRow>()
  let added = 0
  for (const verb of new Set(verbs.map(fold))) {
    for (const noun of new Set(nouns.map(fold))) {
      const key = `${frame.type} ${verb} … ${noun}`
      const before = said.get(key)
      if (!before) said.set(key, line)
      if (!before || before.meaning !== line.meaning) added++
      if (!before || before.meaning === line.meaning || blamed.has(before.row)) continue
      blamed.add(before.row)
      faults.push(contradiction(line, before, `${verb} … ${noun}`))
    }
  }
  return added > 0 ? faults : [...faults, `${id}: all its pairs stand in lines before: remove it`]
}

/** Words of a pair that its classes hold already. Two classes may overlap. */
function repeatedFaults({ pack, contents, fold }: Checked, { id, kind }: TriggerRow): readonly string[] {
  if (kind !== 'pair') return []
  const [file = '', line] = id.split(':')
  const text = contents[file]?.split('\n')[Number(line) - 1] ?? ''
  const parts = (text.slice(text.indexOf(':') + 1).split(/[;；]/)[0] ?? '').split('…')
  return parts.flatMap((part) => {
    const alternatives = part.split('|').map((one) => one.trim())
    const held = new Map<string, string>()
    for (const one of alternatives) {
      for (const form of pack.classes.get(one.slice(1, -1)) ?? []) held.set(fold(form), one)
    }
    return alternatives.flatMap((one) => {
      const key = one.startsWith('{') ? one : fold(one)
      const holder = held.get(key)
      if (!holder) held.set(key, 'the line')
      return holder ? [`${id}: ${one} stands in ${holder} already: remove it`] : []
    })
  })
}
