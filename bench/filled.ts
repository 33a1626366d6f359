import { type Desk, desk, sha256 } from '../src/app/desk.ts'
import { bandsOf, sketch } from '../src/resolve/sketch.ts'

export const NAMES = [
  '法國',
  '日本',
  '美國',
  '韓國',
  '德國',
  '英國',
  '印度',
  '越南',
  '波蘭',
  '瑞典',
  '巴西',
  '埃及',
] as const
export const CODES = ['FRA', 'JPN', 'USA', 'KOR', 'DEU', 'GBR', 'IND', 'VNM', 'POL', 'SWE', 'BRA', 'EGY'] as const
export const ACTS = [
  '總統訪問',
  '宣布制裁',
  '外長會見',
  '抗議',
  '援助',
  '與代表團會談，地點在',
  '簽署協定的對象是',
  '譴責',
]
const TYPES = ['CONSULT', 'SANCTION', 'CONSULT', 'ACCUSE', 'AID', 'CONSULT', 'AGREE', 'ACCUSE'] as const

/** Events of a document. */
const EVENTS = 3

let seed = 20261121
/** A whole number from 0 on, below `below`; the same ones in each run. */
export function drawn(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 0x1_0000_0000) * below)
}
export const one = <T>(list: readonly T[]) => list[drawn(list.length)] as T

const sentence = () =>
  `${one(NAMES)}${one(ACTS)}${one(NAMES)}，${one(NAMES)}與${one(NAMES)}就第${drawn(9973)}號文件交換意見。`

/** A short text about `sentences` acts that never happened; `n` makes it unlike all others. */
export const note = (n: number, sentences: number): string =>
  `第${n}號通訊。${Array.from({ length: sentences }, sentence).join('')}`

/**
 * A desk with many short documents that are found, compared and filtered like others, with drawn events in the place of a reading: to read
 * them all would take longer than all that is measured.
 */
export function filled(dir: string, count: number): Desk {
  const open = desk(dir, true)
  const { db } = open.store
  const engine = open.engine()
  db.exec('begin')
  for (let n = 0; n < count; n++) {
    const text = note(n, 3)
    const bytes = Buffer.from(text)
    const clean = open.fold(text)
    const original = sha256(bytes)
    open.sources.keepOriginal(original, bytes)
    const seq = open.sources.add({
      ...{ id: `sha256:${sha256(text)}`, doc: `f${n}`, format: 'text', original, text, title: null, author: null },
      ...{ outlet: `第${n % 40}報`, url: `https://example.org/${n}`, lang: 'zh-Hant', publishedBasis: 'given' },
      ...{ published: `202${4 + (n % 3)}-0${1 + (n % 9)}-1${n % 10}`, arrived: '2026-01-01' },
    })
    open.search.add(seq, clean)
    const mins = sketch(clean)
    if (mins) open.sketches.add(seq, mins, bandsOf(mins))
    const events = Array.from({ length: EVENTS }, (_, i) => ({
      ...{ id: `e${n}-${i}`, type: one(TYPES), frame: 'a', status: 'occurred', when: null },
      ...{ source: [one(CODES)], target: [one(CODES)] },
    }))
    open.readings.put(seq, engine, '{"events":[]}', events, '2026-01-01')
  }
  db.exec('commit')
  return open
}
