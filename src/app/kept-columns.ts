import { deserialize, serialize } from 'node:v8'
import type { SeeSpan } from '../resolve/account.ts'
import { once } from '../text/once.ts'
import type { Span } from '../text/span.ts'
import type { Pool } from './pool.ts'

/**
 * What documents tell of one kind, field by field: whoever asks about thousands of them need not unpack as many, and a document is made from
 * the places of its values in some hundred kilobytes. Documents stand in blocks, so that those that are added leave the blocks before as they were.
 */

/** Documents of a block. */
const BLOCK = 2048

/** A field as the place of its value in a list (`listed`: few values that many have), as words of its own (`words`), or as a small whole number. */
export type FieldKind = 'listed' | 'words' | 'number'

/** The fields of a kind besides its evidence, in their order. */
export type Fields = Readonly<Record<string, FieldKind>>

/** How one kind is kept. */
export interface Layout {
  /** The beginning of the names of its parts. */
  readonly name: string
  readonly fields: Fields
  /** Documents of a block. */
  readonly block?: number
}

/** Something that is told, with the words that tell it where it has any. */
export type ToldRow = object & { readonly evidence?: readonly Span[] | undefined }

const listedIn = (fields: Fields): readonly string[] =>
  Object.keys(fields).filter((field) => fields[field] === 'listed')

type Numbers = Uint8Array | Uint16Array | Uint32Array

/** Words one after the other. */
interface Words {
  /** UTF-8; of names of 16 hexadecimal digits their 8 bytes. */
  readonly bytes: Buffer
  /** Where each ends; null of hexadecimal names. */
  readonly ends: Numbers | null
}

/** One block of a kind. */
interface Block {
  /** Rows up to each document. */
  readonly ends: Numbers
  /** Of each listed field the place of the value, row by row. */
  readonly listed: Readonly<Record<string, Numbers>>
  readonly words: Readonly<Record<string, Words>>
  readonly numbers: Readonly<Record<string, Numbers>>
  /** Spans of evidence up to each row; their starts and lengths. */
  readonly spans: { readonly ends: Numbers; readonly starts: Numbers; readonly lengths: Numbers }
}

/** Of each listed field the values that a block has and none before it, as JSON. */
type Fresh = Readonly<Record<string, Words>>

/** As narrow as they can be. */
function narrow(all: readonly number[]): Numbers {
  let most = 0
  for (const n of all) if (n > most) most = n
  if (most < 2 ** 8) return Uint8Array.from(all)
  return most < 2 ** 16 ? Uint16Array.from(all) : Uint32Array.from(all)
}

const NAME = /^[0-9a-f]{16}$/
const NAME_BYTES = 8

function wordsOf(all: readonly string[]): Words {
  if (all.length > 0 && all.every((one) => NAME.test(one)))
    return { bytes: Buffer.from(all.join(''), 'hex'), ends: null }
  const parts = all.map((one) => Buffer.from(one))
  return { bytes: Buffer.concat(parts), ends: narrow(summed(parts.map(({ length }) => length))) }
}

const countIn = ({ bytes, ends }: Words): number => ends?.length ?? bytes.length / NAME_BYTES

function wordAt({ bytes, ends }: Words, i: number): string {
  if (!ends) return bytes.toString('hex', i * NAME_BYTES, (i + 1) * NAME_BYTES)
  return bytes.toString('utf8', i > 0 ? ends[i - 1] : 0, ends[i])
}

/** The places of the values of each listed field, by their JSON. */
type Places = Readonly<Record<string, Map<string, number>>>

/** Reads a part by its name. @throws whatever says that it is missing */
export type PartOf = (name: string) => Uint8Array

const rowsName = (kind: string, block: number) => `${kind}/${block}`
const valuesName = (kind: string, block: number) => `${kind}/values/${block}`

/**
 * The parts of one kind, those left out that only hold the first `same` documents.
 * @param count documents
 * @param rowsAt what the document at a place tells of the kind: asked for block by block, for all together are most of what a desk holds
 * @param partOf reads the parts that are left out
 */
export function columnParts(
  { name, fields, block: size = BLOCK }: Layout,
  count: number,
  rowsAt: (place: number) => readonly ToldRow[],
  same: number,
  partOf: PartOf,
): ReadonlyMap<string, Uint8Array> {
  const listed = listedIn(fields)
  const places: Places = Object.fromEntries(listed.map((field) => [field, new Map<string, number>()]))
  const first = Math.floor(same / size)
  for (let block = 0; block < first; block++) {
    const fresh = deserialize(partOf(valuesName(name, block))) as Fresh
    for (const field of listed) {
      const [own, words] = [places[field] as Map<string, number>, fresh[field] as Words]
      for (let i = 0; i < countIn(words); i++) own.set(wordAt(words, i), own.size)
    }
  }
  const parts = new Map<string, Uint8Array>()
  for (let block = first; block * size < count; block++) {
    const length = Math.min(size, count - block * size)
    const all = Array.from({ length }, (_, i) => rowsAt(block * size + i))
    const before = new Map(listed.map((field) => [field, places[field]?.size ?? 0]))
    parts.set(rowsName(name, block), serialize(blockOf(all, fields, places)))
    const fresh = listed.map((field) => [field, wordsOf([...(places[field]?.keys() ?? [])].slice(before.get(field)))])
    parts.set(valuesName(name, block), serialize(Object.fromEntries(fresh)))
  }
  return parts
}

function blockOf(all: readonly (readonly ToldRow[])[], fields: Fields, places: Places): Block {
  const rows = all.flat() as readonly (ToldRow & { readonly [field: string]: unknown })[]
  const [listed, numbers]: Record<string, Numbers>[] = [{}, {}] as const
  const words: Record<string, Words> = {}
  for (const [field, as] of Object.entries(fields)) {
    if (as === 'words') words[field] = wordsOf(rows.map((row) => `${row[field]}`))
    if (as === 'number') numbers[field] = narrow(rows.map((row) => Number(row[field])))
    if (as === 'listed') {
      const own = places[field] as Map<string, number>
      listed[field] = narrow(rows.map((row) => placeIn(own, JSON.stringify(row[field] ?? null))))
    }
  }
  const evidence = rows.map((row) => row.evidence ?? [])
  return {
    ends: narrow(summed(all.map(({ length }) => length))),
    ...{ listed, numbers, words },
    spans: {
      ends: narrow(summed(evidence.map(({ length }) => length))),
      starts: narrow(evidence.flatMap((spans) => spans.map(({ start }) => start))),
      lengths: narrow(evidence.flatMap((spans) => spans.map(({ start, end }) => end - start))),
    },
  }
}

/** The place of a value among those before it, or behind them. */
function placeIn(places: Map<string, number>, json: string): number {
  const there = places.get(json)
  if (there !== undefined) return there
  places.set(json, places.size)
  return places.size - 1
}

function summed(all: readonly number[]): readonly number[] {
  let sum = 0
  return all.map((n) => {
    sum += n
    return sum
  })
}

/** Makes what was told of the values of its fields, in their order, and of its evidence. */
export type Maker<T> = (values: readonly unknown[], evidence: readonly [Span, ...Span[]]) => T

/** What was kept of one kind. */
export interface Columns<T> {
  /** What the document at a place tells of it. */
  readonly at: (place: number) => readonly T[]
  /** That of it alone of which a number is `n`; null where there is none. */
  readonly oneAt: (place: number, field: string, n: number) => T | null
  /** Those of them alone of which a listed field is so, each with its place among all of the document. */
  readonly someAt: (place: number, field: string, value: string) => readonly (readonly [number, T])[]
  /** Shows of each span of its evidence a number of its row, or the place of the row where none is named; start and end. */
  readonly spansAt: (place: number, field: string | null, see: SeeSpan) => void
}

/** Opens what was kept of one kind, of at least the first `count` documents. The parts are read when the first document is asked about. */
export function openColumns<T>(
  { name, fields, block: size = BLOCK }: Layout,
  count: number,
  partOf: PartOf,
  { spelt }: Pool,
  made: Maker<T>,
): Columns<T> {
  const each = <B>(nameOf: typeof rowsName): readonly B[] =>
    Array.from({ length: Math.ceil(count / size) }, (_, block) => deserialize(partOf(nameOf(name, block))) as B)
  const blocks = once(() => each<Block>(rowsName))
  const columns = once(() => {
    const fresh = each<Fresh>(valuesName)
    const lists = new Map(listedIn(fields).map((field) => [field, listOf(fresh, field, spelt)]))
    return blocks().map((block) => Object.keys(fields).map((field) => columnOf(block, field, lists.get(field))))
  })
  const blockAt = (place: number) => blocks()[Math.floor(place / size)] as Block
  const madeAt = (place: number, row: number): T => {
    const own = columns()[Math.floor(place / size)] as readonly Column[]
    const values: unknown[] = []
    for (const column of own) values.push(column(row))
    return made(values, evidenceAt(blockAt(place), row))
  }
  return {
    at: (place) => {
      const all: T[] = []
      for (let [row, end] = rowsOf(blockAt(place), place % size); row < end; row++) all.push(madeAt(place, row))
      return all
    },
    oneAt: (place, field, n) => {
      const block = blockAt(place)
      for (let [row, end] = rowsOf(block, place % size); row < end; row++)
        if (block.numbers[field]?.[row] === n) return madeAt(place, row)
      return null
    },
    someAt: (place, field, value) => {
      const own = columns()[Math.floor(place / size)]?.[Object.keys(fields).indexOf(field)] as Column
      const [first, end] = rowsOf(blockAt(place), place % size)
      const some: [number, T][] = []
      for (let row = first; row < end; row++) if (own(row) === value) some.push([row - first, madeAt(place, row)])
      return some
    },
    spansAt: (place, field, see) => eachSpanIn(blockAt(place), place % size, field, see),
  }
}

function eachSpanIn(block: Block, document: number, field: string | null, see: SeeSpan): void {
  const { ends, starts, lengths } = block.spans
  const [first, last] = rowsOf(block, document)
  const numbers = field === null ? null : (block.numbers[field] as Numbers)
  let i = first > 0 ? (ends[first - 1] as number) : 0
  for (let row = first; row < last; row++) {
    const n = numbers ? (numbers[row] as number) : row - first
    for (; i < (ends[row] as number); i++) {
      const start = starts[i] as number
      see(n, start, start + (lengths[i] as number))
    }
  }
}

/** Where the rows of a document of a block begin and end. */
const rowsOf = ({ ends }: Block, document: number): [number, number] => [
  document > 0 ? (ends[document - 1] as number) : 0,
  ends[document] as number,
]

/** The value of a field by its row. */
type Column = (row: number) => unknown

function columnOf({ listed, numbers, words }: Block, field: string, list: Column | undefined): Column {
  const [places, all] = [listed[field], numbers[field]]
  if (places && list) return (row) => list(places[row] as number)
  return all ? (row) => all[row] : (row) => wordAt(words[field] as Words, row)
}

/** The values of a listed field by their places, each made when it is first asked for. */
function listOf(fresh: readonly Fresh[], field: string, spelt: Pool['spelt']): (place: number) => unknown {
  const words = fresh.map((own) => own[field] as Words)
  const made: unknown[] = new Array(words.reduce((sum, own) => sum + countIn(own), 0))
  const jsonAt = (place: number): string => {
    let first = 0
    for (const own of words) {
      const count = countIn(own)
      if (place < first + count) return wordAt(own, place - first)
      first += count
    }
    throw new RangeError(`no value ${place} of ${field}`)
  }
  return (place) => {
    const there = made[place]
    if (there !== undefined) return there
    made[place] = spelt(jsonAt(place))
    return made[place]
  }
}

function evidenceAt({ spans: { ends, starts, lengths } }: Block, row: number): readonly [Span, ...Span[]] {
  const spans: Span[] = []
  const end = ends[row] as number
  for (let i = row > 0 ? (ends[row - 1] as number) : 0; i < end; i++) {
    const start = starts[i] as number
    spans.push({ start, end: start + (lengths[i] as number) })
  }
  return spans as unknown as readonly [Span, ...Span[]]
}
