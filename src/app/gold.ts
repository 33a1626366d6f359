import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reader } from '../reading/read.ts'
import type { Reading } from '../reading/reading.ts'
import { isDay } from './documents.ts'
import type { GoldEvent, ScoredDocument } from './score.ts'
import { FINDING_KINDS, type FindingKind, type GoldFinding, type ScoredFindings } from './score-findings.ts'

/** The fault of a gold folder: names the file and what is missing. */
export class GoldError extends Error {}

interface GoldRecord extends Readonly<Partial<Record<FindingKind, readonly GoldFinding[]>>> {
  readonly doc: string
  readonly date?: string
  readonly events?: readonly GoldEvent[]
}

/** One document with its gold record and what was read of it. */
export interface GoldDocument extends ScoredDocument {
  readonly findings: ScoredFindings
}

/**
 * The documents of a gold folder (`NAME.json` with the name of its text, found in `texts` or beside it), each read by `read`.
 * The text is taken as it stands, in UTF-8; the record's date is given as the day of publication where it is a whole day.
 * @throws GoldError where the folder holds no record, or a record is broken or its text is nowhere
 */
export function* goldDocuments(dir: string, texts: string, read: Reader): Generator<GoldDocument> {
  if (!existsSync(dir)) throw new GoldError(`${dir}: no such folder`)
  let records = 0
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const record = recordOf(join(dir, file))
    if (!record) continue
    records++
    const path = [join(texts, record.doc), join(dir, record.doc)].find((one) => existsSync(one))
    if (!path)
      throw new GoldError(
        `${join(dir, file)}: its text ${record.doc} is neither in ${texts} nor beside it; name its folder with --texts`,
      )
    const text = readFileSync(path, 'utf8')
    const published = isDay(record.date ?? '') ? (record.date as string) : null
    const source = { doc: record.doc, text, published, outlet: null, url: null, title: null }
    const reading = read(source)
    const findings = { doc: record.doc, text, gold: record, found: foundIn(reading) }
    // A record may be about findings alone.
    yield { doc: record.doc, text, gold: record.events ?? [], found: record.events ? reading.events : [], findings }
  }
  if (records === 0) throw new GoldError(`${dir}: holds no gold record (NAME.json with "doc" and "events")`)
}

/** What the reader finds of the kinds that gold records have. */
function foundIn(reading: Reading): ScoredFindings['found'] {
  const { positions, figures, forecasts, claims, voices, agreements, channels, links, notes } = reading
  return { positions, figures, forecasts, claims, voices, agreements, channels, links, anomalies: notes }
}

function recordOf(path: string): GoldRecord | null {
  let record: GoldRecord
  try {
    record = JSON.parse(readFileSync(path, 'utf8')) as GoldRecord
  } catch (error) {
    throw new GoldError(`${path}: ${(error as Error).message}`)
  }
  if (typeof record?.doc !== 'string') return null
  return [record.events, ...FINDING_KINDS.map((kind) => record[kind])].some(Array.isArray) ? record : null
}
