import { prepare } from '../src/app/packs.ts'
import type { Event, Reading } from '../src/reading/reading.ts'
import type { Source } from '../src/text/source.ts'
import { whenText } from './lines.ts'

/** The reader with the packs of the repository, made once for a test file. */
export const { read, pack, fold } = prepare()

/** A document of which nothing is known but its text and, where given, its day. */
export function documentOf(text: string, published: string | null = null, doc = 'test.txt'): Source {
  return { doc, text, published, outlet: null, url: null, title: null }
}

export function readText(text: string, published: string | null = '2026-01-15'): Reading {
  return read(documentOf(text, published))
}

const codes = (side: readonly string[]) => [...new Set(side)].sort().join(',') || '-'

/** An event in the notation of cases; an act without direction names all actors first and `-` after them. */
export function lineOf(event: Event): string {
  const { type, source, target, mutual, status } = event
  const sides = mutual || type === 'CONSULT' ? [codes([...source, ...target]), '-'] : [codes(source), codes(target)]
  return [type, ...sides, whenText(event.when), status].join(' ')
}

/** The events of a text published on 2026-01-15 in that notation, sorted, joined by ` / `. */
export const says = (text: string): string => readText(text).events.map(lineOf).sort().join(' / ')
