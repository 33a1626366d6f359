import { dirname, join } from 'node:path'
import { type Frozen, freeze, thaw } from '../lexicon/frozen.ts'
import { compileLexicon } from '../lexicon/lexicon.ts'
import { filesOf, type Pack, parsePack } from '../lexicon/pack.ts'
import { figureWords } from '../reading/figure-words.ts'
import { findingReader } from '../reading/findings.ts'
import { markWords } from '../reading/marks.ts'
import { type BatchReader, type Reader, reader } from '../reading/read.ts'
import type { Reading } from '../reading/reading.ts'
import { timePack, timeReader } from '../reading/time.ts'
import { fold, foldTable } from '../text/fold.ts'
import { segment } from '../text/segment.ts'
import { readText, type TextOptions, textOptions } from '../text/text.ts'
import { codeOf, kept, nameOf } from './kept.ts'
import { PACKS, packFiles } from './pack-files.ts'
import { type RowText, rowTexts } from './row-text.ts'

export interface Prepared {
  readonly pack: Pack
  readonly read: Reader
  /** Many are read in less time at once than one after the other; see `batches.ts`. */
  readonly readAll: BatchReader
  readonly rowText: RowText
  /** One script and one width, for what is compared. */
  readonly fold: (text: string) => string
}

/** What takes longest to make of the packs, as plain values. */
interface Compiled {
  readonly pack: Omit<Pack, 'files'>
  readonly table: Uint16Array
  readonly options: TextOptions
  readonly lexicon: Frozen
}

function compile(contents: Readonly<Record<string, string>>): Compiled {
  const parsed = parsePack(contents)
  const { files, ...pack } = parsed
  const table = foldTable(files['zh/fold.txt'] ?? '')
  const lexicon = freeze(compileLexicon(parsed, (form) => fold(table, form)))
  return { pack, table, options: textOptions(table, files['zh/text.txt'] ?? ''), lexicon }
}

/** The code on which `Compiled` depends: that of the layers that it is made by, and this file. */
const code = () => [
  ...codeOf(['lexicon', 'text'].map((layer) => join(dirname(import.meta.dirname), layer))),
  import.meta.filename,
]

/** Makes the reader from a folder of packs. Throws `PackError` where a row is wrong. */
export function prepare(dir: string = PACKS): Prepared {
  return prepareFiles(packFiles(dir))
}

/** Makes the reader from the files of packs, by path. Throws `PackError` where a row is wrong. */
export function prepareFiles(contents: Readonly<Record<string, string>>): Prepared {
  const compiled = kept(
    () => nameOf(contents, code()),
    () => compile(contents),
  )
  const { table, options } = compiled
  const pack: Pack = { ...compiled.pack, files: filesOf(contents) }
  const folded = (form: string) => fold(table, form)
  const times = Object.fromEntries(Object.entries(pack.files).filter(([file]) => file.includes('/time/')))
  const lexicon = thaw(compiled.lexicon, pack.grammar, folded)
  const readAll = reader({
    lexicon,
    frames: pack.frames,
    readText: (source) => readText(source, options),
    segment,
    readTimes: timeReader(timePack(times, folded)),
    readFindings: findingReader({
      lexicon,
      issues: pack.issues,
      figures: figureWords(pack.files['zh/figures.txt'] ?? '', folded),
      marks: markWords(pack.files, folded),
    }),
  })
  const read: Reader = (source) => readAll([source])[0] as Reading
  return { pack, read, readAll, rowText: rowTexts(pack, contents, folded), fold: folded }
}
