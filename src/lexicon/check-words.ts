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
function twice({ contents, fold }: Checked, pattern: RegExp, keyOf: (file: string, name: string) => string): readonly string[] {
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

/** Faults of classes, grammar, ordinary words and the words of other layers. */
export function wordListFaults(checked: Checked): readonly string[] {
  const { contents, pack } = checked
  const classes = lists(contents, /\/classes\//)
  const triggers = Object.entries(contents).filter(([file]) => file.includes('/triggers/'))
  const unused = classes.filter(({ name }) => !triggers.some(([, content]) => content.includes(`{${name}}`)))
  const stray = lists(contents, /\/(?:classes\/.+|ordinary)\.txt$/).flatMap(({ id, forms }) => {
    return forms.filter((form) => STRAY.test(form)).map((form) => `${id}: "${form}" holds a mark that no word has: words are parted by spaces`)
  })
  const ordinary = [...pack.ordinary.keys()].filter((kind) => !['word', 'noun', 'adverb'].includes(kind))
  return [
    ...unused.map(({ id, name }) => `${id}: no trigger uses {${name}}: use it or remove it`),
    ...ordinary.map((kind) => `zh/ordinary.txt:1: no kind "${kind}:": one of word, noun, adverb`),
    ...stray,
    ...twice(checked, /\/classes\//, (_, name) => name),
    ...twice(checked, /\/grammar\.txt$/, (_, name) => name),
    ...twice(checked, /\/ordinary\.txt$/, () => ''),
    ...twice(checked, /\/text\.txt$/, (_, name) => name),
    ...twice(checked, /\/time\/.+\.txt$/, (file, name) => `${file} ${name}`),
  ]
}

/** Faults of frames: what PLOVER does not know, and frames that nothing says. */
export function frameFaults({ pack, contents }: Checked): readonly string[] {
  const modes = new Set<string>()
  const contexts = new Set<string>()
  for (const { cells } of tsv('world/plover.tsv', contents['world/plover.tsv'] ?? '', ['type', 'mode', 'context', 'score'])) {
    modes.add(`${cells['type']} ${cells['mode']}`)
    if (cells['context']) contexts.add(cells['context'])
  }
  const said = new Set(pack.triggers.map(({ frame }) => frame.frame))
  return [...pack.frames.values()].flatMap(({ id, frame, type, mode, contexts: own, label }) => [
    ...(modes.has(`${type} `) ? [] : [`${id}: no type ${type} in plover.tsv: rename the file`]),
    ...(modes.has(`${type} ${mode ?? ''}`) ? [] : [`${id}: ${type} has no mode "${mode}" in plover.tsv: mend it or leave it empty`]),
    ...own.filter((context) => !contexts.has(context)).map((context) => `${id}: no context "${context}" in plover.tsv: mend it`),
    ...(said.has(frame) ? [] : [`${id}: no trigger says [${frame}]: add one under packs/zh/triggers or remove the frame`]),
    ...Object.entries(label).flatMap(([language, text]) => (text ? [] : [`${id}: ${frame} has no label in ${language}: add it`])),
  ])
}

interface Said {
  readonly frame: string
  readonly row: TriggerRow
}

/** Faults of triggers: words that stand twice, for one frame or for two of a type. */
export function triggerFaults({ pack, fold }: Checked): readonly string[] {
  const said = new Map<string, Said>()
  const faults: string[] = []
  const say = (row: TriggerRow, key: string, form: string) => {
    const { frame, type } = row.frame
    const before = said.get(`${type} ${key}`)
    if (!before) said.set(`${type} ${key}`, { frame, row })
    else if (before.frame === frame) faults.push(`${row.id}: ${form} stands at ${before.row.id} already: remove one`)
    else faults.push(`${row.id}: ${form} is [${frame}] here and [${before.frame}] at ${before.row.id}: leave it in one frame`)
  }
  for (const row of pack.triggers) {
    const { id, frame, kind, verbs, nouns } = row
    const file = /([^/]+)\.txt:/.exec(id)?.[1]
    if (file !== frame.type) faults.push(`${id}: [${frame.frame}] is a frame of ${frame.type}: move it to triggers/${frame.type}.txt`)
    for (const form of [...verbs, ...nouns]) {
      if (STRAY.test(form)) faults.push(`${id}: "${form}" holds a mark that no word has: classes are {name}, alternatives of pairs a|b`)
    }
    if (kind === 'verb') for (const verb of verbs) say(row, `verb ${fold(verb)}`, verb)
    if (kind === 'noun') for (const noun of nouns) say(row, `noun ${fold(noun)}`, noun)
    if (kind !== 'pair') continue
    const parts = [verbs, nouns].map((forms) => repeated(forms.map(fold)))
    for (const form of parts.flat()) faults.push(`${id}: ${form} stands twice in the pair: remove one`)
    for (const verb of new Set(verbs.map(fold))) {
      for (const noun of new Set(nouns.map(fold))) say(row, `pair ${verb} ${noun}`, `${verb} … ${noun}`)
    }
  }
  return faults
}

function repeated(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.filter((form, i) => forms.indexOf(form) < i))]
}
