/**
 * Every line of the briefs over samples/, in three languages, held against the readings of the documents that it cites: its actors, days
 * and numbers stand in the cited words, or are what the reader resolved from them; its quotations are letter for letter there.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brief, page, tongueOf, vocabulary } from '../src/app/brief.ts'
import { LANGUAGES } from '../src/app/flags.ts'
import { type Known, known, tellingOf } from '../src/app/known.ts'
import { prepare } from '../src/app/packs.ts'
import { issueWords } from '../src/books/issue.ts'
import { wordsAt } from '../src/brief/cite.ts'
import type { Cite, Line, Named, Said } from '../src/brief/line.ts'
import type { BriefOptions } from '../src/brief/scope.ts'
import type { Part, Tongue } from '../src/brief/tongue.ts'
import type { BriefLanguage } from '../src/brief/vocabulary.ts'
import type { Because, Reading } from '../src/reading/reading.ts'
import { documentOf } from './reader.ts'

const samples = join(import.meta.dirname, '..', 'samples')
const { pack, read, fold } = prepare()
const readings = readdirSync(samples)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => read(documentOf(readFileSync(join(samples, file), 'utf8'), null, file)))
const tellings = readings.map(tellingOf)
const readingOf = new Map(tellings.map(({ id }, i) => [id, readings[i] as Reading]))

const AS_OF = '2026-01-20'
const record = known(tellings, fold, AS_OF)
const actors = (...codes: string[]) => ({ subject: { kind: 'actors', actors: codes } }) as const
const longest = record.incidents.toSorted((a, b) => b.accounts.length - a.accounts.length)[0]
const ASKED: readonly (readonly [string, Partial<BriefOptions>])[] = [
  ['a dyad', { ...actors('CHN', 'KOR'), since: '2025-11' }],
  ['another dyad', actors('JPN', 'CHN')],
  ['a third', { ...actors('USA', 'CHN'), since: '2025-10' }],
  ['a triangle', actors('CHN', 'JPN', 'KOR')],
  ['an actor', actors('PRK')],
  ['an issue', { subject: { kind: 'issue', issue: 'peninsula-denuclearisation' } }],
  ['an incident', { subject: { kind: 'incident', incident: longest?.id ?? '' } }],
  ['all that is new', { newSince: '2026-01-05' }],
]
const asked = (options: Partial<BriefOptions>, from: Known = record) =>
  brief(from, pack, { subject: { kind: 'all' }, since: null, asOf: AS_OF, newSince: null, lines: 12, ...options })

/** What the reader found in the words of a cite. */
function found({ telling, of, spans }: Cite): Found {
  const reading = readingOf.get(telling.id) as Reading
  const own = of.kind === 'event' ? reading.events.find(({ id }) => id === of.id) : reading[of.kind][of.n]
  expect(own?.evidence).toEqual(spans)
  return { reading, ...(own as object) } as Found
}
interface Found {
  readonly reading: Reading
  readonly source?: readonly string[]
  readonly target?: readonly string[]
  readonly parties?: readonly string[]
  readonly holder?: string
  readonly with?: readonly string[]
  readonly who?: string
  readonly saidBy?: string | null
  readonly when?: { readonly start: string | null; readonly end: string | null } | null
  readonly by?: { readonly start: string | null; readonly end: string | null } | null
  readonly n?: number | null
  readonly round?: number | null
  readonly counts?: readonly { readonly n: number }[]
  readonly people?: readonly (string | { readonly id: string | null })[]
  readonly likelihood?: { readonly low: number; readonly high: number }
}

/** All actors, people, days and numbers that the cites of a line give. */
function given(cites: readonly Cite[]) {
  const all = cites.map(found)
  const codes = all.flatMap((one) => [
    ...[one.source, one.target, one.parties, one.with].flatMap((some) => some ?? []),
    ...[one.holder, one.who, one.saidBy].flatMap((some) => some ?? []),
  ])
  const countries = cites.flatMap(({ telling }) => telling.country ?? [])
  const people = all.flatMap((one) => (one.people ?? []).map((some) => (typeof some === 'string' ? some : some.id)))
  const days = all.flatMap((one) => [one.when?.start, one.when?.end, one.by?.start, one.by?.end])
  const published = cites.map(({ telling }) => telling.published)
  const counts = all.flatMap(({ counts: own = [] }) => own.map(({ n }) => n))
  const numbers = all.flatMap(({ n, round, likelihood }) => [
    ...[n, round],
    ...(likelihood ? [likelihood.low * 100, likelihood.high * 100] : []),
  ])
  return {
    codes: new Set([...codes, ...countries]),
    people: new Set(people),
    days: new Set([...days, ...published].filter((day) => typeof day === 'string')),
    numbers: new Set(
      [...counts, sum(counts), ...numbers].flatMap((n) => (typeof n === 'number' ? `${Math.round(n)}` : [])),
    ),
  }
}
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
/** Dates as the languages write them; the second of two may leave out what they share. */
const DATE = {
  en: new RegExp(
    `(?:(\\d{1,2}) (?:(?:to|and) (\\d{1,2}) )?)?(${MONTHS.join('|')})(?: (\\d{4}))?|\\b((?:19|20)\\d{2})\\b`,
    'g',
  ),
  zh: /(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?/g,
}
/** Takes the dates out of a text; each must be, or be the end of, a day that is given. */
function withoutDates(text: string, lang: BriefLanguage, days: ReadonlySet<string>): string {
  const fits = (year: string | undefined, month: number, day: string | undefined) =>
    [...days].some((known) => {
      const [y, m, d] = known.split('-')
      return (!year || y === year) && (!month || Number(m) === month) && Number(d ?? 0) === Number(day ?? 0)
    })
  if (lang === 'en')
    return text.replace(DATE.en, (whole, day, second, month, yearOfDay, alone) => {
      const [at, year] = [MONTHS.indexOf(month) + 1, yearOfDay ?? alone]
      expect(fits(year, at, day), `${whole} in ${text}: ${[...days].join(' ')}`).toBe(true)
      if (second) expect(fits(year, at, second), `${whole} in ${text}`).toBe(true)
      return ''
    })
  return text.replace(DATE.zh, (whole, year, month, day) => {
    if (whole === '') return ''
    expect(fits(year, Number(month ?? 0), day), `${whole} in ${text}: ${[...days].join(' ')}`).toBe(true)
    return ''
  })
}

/** Takes a name out wherever it stands. */
const without = (text: string, name: string) => (name === '' ? text : text.replaceAll(name, '·'))

const languages = LANGUAGES.map((lang) => [lang, tongueOf(pack, fold, lang)] as const)
const NAMES = [...new Set(pack.actors.filter(({ kind }) => kind === 'name').flatMap(({ codes }) => codes))]

const concerns = issueWords(pack.issues, fold)

const nameOf = ({ outlet, title }: Named) => outlet ?? title ?? ''

/** The outlets, or titles where no outlet is known, and the issues that a line names. */
function named(said: Said): { readonly outlets: readonly string[]; readonly issues: readonly string[] } {
  switch (said.kind) {
    case 'difference':
      return { outlets: said.values.flatMap(({ outlets }) => outlets.map(nameOf)), issues: [] }
    case 'forecast':
      return { outlets: said.outlet ? [said.outlet] : [], issues: said.about }
    case 'view': {
      const voices = [...said.tell.named, ...said.silent.named, ...said.differing.map(({ voice }) => voice)]
      return {
        outlets: voices.map(nameOf),
        issues: said.topics.flatMap((topic) => (topic.kind === 'stand' ? [topic.issue] : topic.about)),
      }
    }
    case 'position':
      return { outlets: [], issues: [said.issue] }
    case 'act':
    case 'plan':
    case 'agreement':
      return { outlets: [], issues: said.about }
    default:
      return { outlets: [], issues: [] }
  }
}

/** What a line says besides its quotations, outlets and issues; each outlet wrote what is cited, each issue stands in cited words. */
function ownWords({ said, cites }: Line, lang: BriefLanguage, parts: readonly Part[]): string {
  let text = parts.filter((part) => typeof part === 'string').join('')
  const { outlets, issues } = named(said)
  const sources = new Set(cites.map(({ telling: { outlet, title } }) => outlet ?? title ?? ''))
  for (const outlet of outlets) {
    expect(sources.has(outlet), `${outlet} in ${text}`).toBe(true)
    text = without(
      without(without(text, outlet), `${outlet.slice(0, 18)}…`),
      vocabulary(pack, fold, lang).outlet(outlet),
    )
  }
  for (const issue of issues) {
    expect(
      cites.some(({ telling, spans }) => concerns(telling, spans, issue)),
      `${issue} in ${text}`,
    ).toBe(true)
    text = without(text, pack.issues.find((row) => row.issue === issue)?.label[lang] ?? '')
  }
  return text
}

/** Quotation marks within others are of the other level. */
const oneLevel = (text: string) => text.replace(/[「」『』“”‘’]/g, '"')
const isIn = (text: string, words: string) => oneLevel(text).includes(oneLevel(words))

function checkWords({ said, cites }: Line, lang: BriefLanguage): void {
  const tongue = languages.find(([one]) => one === lang)?.[1]
  const parts = tongue?.line(said) ?? []
  const facts = given(cites)
  for (const part of parts)
    if (typeof part !== 'string') {
      const inCites = cites.some(({ telling, spans }) =>
        [spans.map((span) => wordsAt(telling, span)).join('…'), telling.text].some((text) => isIn(text, part.quote)),
      )
      expect(inCites, part.quote).toBe(true)
    }
  let text = ownWords({ said, cites }, lang, parts)
  const byLength = NAMES.map((code) => [code, vocabularyOf(lang).get(code) ?? ''] as const)
    .filter(([, name]) => name.length > 1)
    .toSorted(([, a], [, b]) => b.length - a.length)
  for (const [code, name] of byLength) {
    if (!text.includes(name)) continue
    expect(facts.codes.has(code), `${name} in ${text}`).toBe(true)
    text = without(text, name)
  }
  for (const { person, latin, forms } of pack.people) {
    const names = lang === 'en' ? [latin] : forms.flatMap((form) => [form, fold(form)])
    for (const name of names)
      if (name.length > 2 && text.includes(name)) {
        expect(facts.people.has(person), `${name} in ${text}`).toBe(true)
        text = without(text, name)
      }
  }
  if (said.kind === 'figure' || said.kind === 'triangle') return
  text = withoutDates(text, lang, facts.days)
  for (const [number] of text.matchAll(/\d+(?:\.\d+)?/g))
    expect(facts.numbers.has(number), `${number} in ${text}: ${[...facts.numbers].join(' ')}`).toBe(true)
}

const names = new Map<BriefLanguage, ReadonlyMap<string, string>>()
function vocabularyOf(lang: BriefLanguage): ReadonlyMap<string, string> {
  const before = names.get(lang)
  if (before) return before
  const rows = Object.entries(pack.files).filter(([file]) => /world\/names\//.test(file))
  const column = { en: 1, 'zh-Hant': 2, 'zh-Hans': 3 }[lang]
  const made = new Map(
    rows.flatMap(([, content]) =>
      content
        .split('\n')
        .map((row) => row.split('\t'))
        .filter(({ length }) => length > 2)
        .map(
          (cells) =>
            [
              cells[0] ?? '',
              (cells[column] || (lang === 'zh-Hans' ? fold(cells[2] ?? '') : '')).replace(/^the /, ''),
            ] as const,
        ),
    ),
  )
  names.set(lang, made)
  return made
}

describe.each(ASKED)('the brief on %s', (_, options) => {
  const made = asked(options)
  const lines = made.sections.flatMap((section) => section.lines)
  test('has lines', () => {
    expect(lines.length).toBeGreaterThan(0)
  })
  test.each(LANGUAGES)('says in %s only what stands in the words that each line cites', (lang) => {
    for (const line of lines) checkWords(line, lang)
  })
  test('is English in English: the words of the sources stand in the notes', () => {
    const { sections, notes } = page(made, languages.find(([lang]) => lang === 'en')?.[1] as Tongue)
    for (const { parts } of sections.flatMap((section) => section.lines))
      expect(parts.every((part) => typeof part === 'string' && !/\p{Script=Han}/u.test(part))).toBe(true)
    expect(notes.every(({ parts }) => parts.some((part) => typeof part !== 'string'))).toBe(true)
  })
  test('has its numbers from the incidents that their lines cite, and no others', () => {
    const measured = lines.filter(({ said }) => said.kind === 'figure' || said.kind === 'triangle')
    expect(measured.length > 0).toBe(made.subject.kind === 'actors')
    for (const { said, cites } of measured) {
      const keys = new Set(cites.map(({ telling, of }) => `${telling.id}#${of.kind === 'event' ? of.id : ''}`))
      const at = [...record.incidents.keys()].filter((i) =>
        record.incidents[i]?.accounts.some(({ key }) => keys.has(key)),
      )
      const own = {
        ...record,
        incidents: at.map((i) => record.incidents[i]),
        digests: at.map((i) => record.digests[i]),
      }
      const again = asked(options, own as Known).sections.flatMap((section) => section.lines.map((line) => line.said))
      expect(again).toContainEqual(said)
    }
  })
  test('gives each line a note with outlet or title, day, words and address', () => {
    for (const [lang, tongue] of languages) {
      const { outlet } = vocabulary(pack, fold, lang)
      const { sections, notes } = page(made, tongue)
      expect(
        sections.every((section) => section.lines.every((line) => line.notes.every((n) => notes[n - 1]?.n === n))),
      ).toBe(true)
      for (const { parts, link, cite } of notes) {
        const said = parts.map((part) => (typeof part === 'string' ? part : part.quote)).join('')
        const { outlet: own, title } = cite.telling
        expect(oneLevel(said)).toContain(oneLevel(own === null ? (title ?? '') : outlet(own)))
        expect(said).not.toContain(cite.telling.doc)
        expect(
          parts.some(
            (part) =>
              typeof part !== 'string' && isIn(cite.telling.text.replace(/\s/g, ''), part.quote.replace(/\s/g, '')),
          ),
        ).toBe(true)
        expect(link).toMatch(/^(?:https?:|chancery:sha256:)/)
      }
    }
  })
})

/** Whether a mention is among the reasons, however deep: what is alleged rests on the act that is blamed. */
const restsOnMention = ({ rule, from = [] }: Because): boolean =>
  rule.startsWith('mention') || from.some(restsOnMention)

test('the days of cited events stand in words of their documents, or are those of publication; their actors were mentioned', () => {
  const lines = ASKED.flatMap(([, options]) => asked(options).sections.flatMap((section) => section.lines))
  const events = lines.flatMap(({ cites }) =>
    cites.flatMap(({ telling, of }) => {
      const reading = readingOf.get(telling.id) as Reading
      return reading.events.filter(({ id }) => of.kind === 'event' && id === of.id).map((event) => ({ event, reading }))
    }),
  )
  expect(events.length).toBeGreaterThan(100)
  for (const { event, reading } of events) {
    const { when } = event
    if (when?.basis === 'published') expect(when.start).toBe(reading.published?.day)
    else if (when) expect(when.span && when.span.end > when.span.start, `${reading.doc} ${event.frame}`).toBe(true)
  }
  const mentioned = events.filter(({ event }) => restsOnMention(event.because))
  // Merged from several clauses, a few keep the reasons of another one.
  expect(mentioned.length / events.length).toBeGreaterThan(0.95)
})

test('as of an earlier day nothing that was published later is told', () => {
  const before = known(tellings, fold, '2026-01-02')
  const made = asked({ ...actors('CHN', 'KOR'), asOf: '2026-01-02' }, before)
  const days = made.sections.flatMap((section) =>
    section.lines.flatMap(({ cites }) => cites.map(({ telling }) => telling.published)),
  )
  expect(days.length).toBeGreaterThan(5)
  expect(days.every((day) => day !== null && day <= '2026-01-02')).toBe(true)
})

test('the order of the documents has no effect', () => {
  const turned = known(tellings.toReversed(), fold, AS_OF)
  const [one, other] = [asked(actors('CHN', 'KOR')), asked(actors('CHN', 'KOR'), turned)]
  expect(other.sections).toEqual(one.sections)
})
