import { foldTable, fold as foldWith } from '../text/fold.ts'
import { actorFaults, officeFaults, peopleFaults } from './check-actors.ts'
import { outlookFaults } from './check-outlook.ts'
import { phraseFaults } from './check-phrases.ts'
import { frameFaults, triggerFaults, wordListFaults } from './check-words.ts'
import type { Pack } from './pack.ts'

/** All that a check looks at. */
export interface Checked {
  readonly pack: Pack
  /** The files of the packs by path below the folder. */
  readonly contents: Readonly<Record<string, string>>
  readonly fold: (form: string) => string
}

/** What `parsePack` and the layers above read, by path below the folder of packs. */
const READ = [
  /^world\/(?:cameo|cldr|firms|issues|levels|offices|organisations|outlets|plover|quads|states|titles|topics)\.tsv$/,
  /^world\/(?:frames\/[A-Z]+|(?:issues|people)(?:\/.+)?|names\/.+|phrases\/[A-Z]+)\.tsv$/,
  /^[a-z]+\/(?:figures|fold|forecasts|grammar|ordinary|stances|text)\.txt$/,
  /^[a-z]+\/(?:classes|findings|triggers|time)\/.+\.txt$/,
]

/**
 * The faults of a pack that `parsePack` lets pass, each `file:line: what is wrong: what to do`, in the order of files and lines.
 * Forms are compared as they are matched, that is folded.
 */
export function checkPack(pack: Pack, contents: Readonly<Record<string, string>>): readonly string[] {
  const table = foldTable(contents['zh/fold.txt'] ?? '')
  const checked: Checked = { pack, contents, fold: (form) => foldWith(table, form) }
  const unread = Object.keys(contents)
    .filter((file) => !READ.some((pattern) => pattern.test(file)))
    .map((file) => `${file}:1: nobody reads this file: remove it or see packs/README.md for its place`)
  return [
    ...unread,
    ...actorFaults(checked),
    ...peopleFaults(checked),
    ...officeFaults(checked),
    ...frameFaults(checked),
    ...triggerFaults(checked),
    ...wordListFaults(checked),
    ...outlookFaults(checked),
    ...phraseFaults(checked),
    ...levelFaults(pack),
  ].sort(byPlace)
}

const levelFaults = ({ levels, offices }: Pack): readonly string[] =>
  levels.flatMap((row) =>
    row.offices
      .filter((office) => !offices.some((one) => one.office === office))
      .map((office) => `${row.id}: no office "${office}": add it to world/offices.tsv or remove it here`),
  )

function byPlace(a: string, b: string): number {
  const [fileA = '', lineA] = a.split(':')
  const [fileB = '', lineB] = b.split(':')
  if (fileA !== fileB) return fileA < fileB ? -1 : 1
  return Number(lineA) - Number(lineB) || (a < b ? -1 : a > b ? 1 : 0)
}

/** A worked sentence, as far as frames are concerned. */
export interface Exercise {
  readonly text: string
  /** PLOVER types of the events that it expects. */
  readonly types: readonly string[]
}

/**
 * The frames that no sentence exercises, in the order of the pack: a sentence exercises a frame where it expects an event of the
 * frame's type and holds one of its verbs or nouns, or both parts of one of its pairs.
 */
export function unexercisedFrames(
  { pack, contents }: Omit<Checked, 'fold'>,
  sentences: readonly Exercise[],
): readonly string[] {
  const table = foldTable(contents['zh/fold.txt'] ?? '')
  const texts = new Map<string, string[]>()
  for (const { text, types } of sentences) {
    for (const type of new Set(types)) texts.set(type, [...(texts.get(type) ?? []), foldWith(table, text)])
  }
  const exercised = new Set<string>()
  for (const { frame, kind, verbs, nouns } of pack.triggers) {
    if (exercised.has(frame.frame)) continue
    const [first, second] = [verbs, nouns].map((forms) => forms.map((form) => foldWith(table, form)))
    const holds = (text: string, forms: readonly string[] = []) => forms.some((form) => text.includes(form))
    const isIn = (text: string) =>
      kind === 'pair' ? holds(text, first) && holds(text, second) : holds(text, first) || holds(text, second)
    if (texts.get(frame.type)?.some(isIn)) exercised.add(frame.frame)
  }
  return [...pack.frames.keys()].filter((frame) => !exercised.has(frame))
}
