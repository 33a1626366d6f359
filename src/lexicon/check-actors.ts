import type { Checked } from './check.ts'
import type { ActorKind, ActorRow } from './pack.ts'
import { type Row, tsv } from './rows.ts'

const KINDS: Readonly<Record<Exclude<ActorKind, 'person'>, true>> = {
  name: true,
  abbr: true,
  adj: true,
  capital: true,
  seat: true,
  force: true,
  body: true,
  place: true,
  group: true,
  media: true,
  firm: true,
}
/** Where the codes of actors are given; `group` rows and firms only use them. */
const CODES = /^world\/(?:cldr|states|organisations)\.tsv$/
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
/** Marks that belong to no name: they are left from a typing error or from another notation. */
const STRAY = /[{}|;；,，、。()…：:「」]/

interface Term {
  readonly from: string
  readonly to: string
}

interface Use extends Term {
  readonly id: string
  /** The form as this row writes it. */
  readonly form: string
  /** Whom or what the form means, as the message names it. */
  readonly means: string
}

/** Uses of each form, by the form as it is matched. */
type Uses = Map<string, Use[]>

function use(uses: Uses, folded: string, one: Use): void {
  const known = uses.get(folded)
  if (known) known.push(one)
  else uses.set(folded, [one])
}

/** A year or month as its first day, an open end as one before or after all others. */
function bound(day: string, open: string): string {
  return day === '' ? open : `${day}-01-01`.slice(0, 10)
}

/** The day on which one goes and another comes belongs to both, and clashes with neither. */
function overlap(a: Term, b: Term): boolean {
  return bound(a.from, '0000') < bound(b.to, '9999') && bound(b.from, '0000') < bound(a.to, '9999')
}

function clashes(uses: Uses, remedy: string): readonly string[] {
  const faults: string[] = []
  for (const all of uses.values()) {
    for (const [i, one] of all.entries()) {
      const { form } = one
      const other = all.slice(0, i).find((before) => overlap(before, one))
      if (!other) continue
      faults.push(
        other.means === one.means
          ? `${one.id}: ${form} stands at ${other.id} already: remove one`
          : `${one.id}: ${form} means ${one.means} here and ${other.means} at ${other.id}: ${remedy}`,
      )
    }
  }
  return faults
}

function dateFaults(id: string, from: string, to: string): readonly string[] {
  const wrong = [from, to].filter((day) => day !== '' && !DAY.test(day))
  if (wrong.length) return [`${id}: "${wrong[0]}" is no day: write YYYY, YYYY-MM or YYYY-MM-DD`]
  return from && to && bound(to, '') < bound(from, '') ? [`${id}: ${to} lies before ${from}: mend from or to`] : []
}

function formFaults(id: string, forms: readonly string[], least: number): readonly string[] {
  return forms.flatMap((form) => {
    if (STRAY.test(form)) return [`${id}: "${form}" holds a mark that no form has: forms are parted by spaces`]
    if (form.length < least)
      return [`${id}: "${form}" is too short (${least} characters at least): write it longer or remove it`]
    return []
  })
}

/** The codes of all states, territories and organisations. */
function knownCodes({ contents }: Checked): ReadonlySet<string> {
  const rows = Object.entries(contents).flatMap(([file, content]) =>
    CODES.test(file) ? tsv(file, content, ['code']) : [],
  )
  return new Set(rows.filter(({ cells }) => cells['kind'] !== 'group').map(({ cells }) => cells['code'] ?? ''))
}

function rowFaults(row: ActorRow, codes: ReadonlySet<string>): readonly string[] {
  const { id, kind, forms, from, to } = row
  const unknown = row.codes.filter((code) => !codes.has(code))
  return [
    ...(kind in KINDS ? [] : [`${id}: no kind "${kind}": one of ${Object.keys(KINDS).join(', ')}`]),
    ...(forms.length ? [] : [`${id}: the row has no forms: add some or remove it`]),
    ...unknown.map(
      (code) => `${id}: no code "${code}" in cldr.tsv, states.tsv or organisations.tsv: add it there or mend it`,
    ),
    ...dateFaults(id, from, to),
    ...formFaults(id, forms, kind === 'abbr' ? 1 : 2),
  ]
}

/** Faults of states, organisations and firms. */
export function actorFaults(checked: Checked): readonly string[] {
  const codes = knownCodes(checked)
  const uses: Uses = new Map()
  const faults = checked.pack.actors.flatMap((row) => rowFaults(row, codes))
  for (const { id, codes: means, forms, from, to } of checked.pack.actors) {
    for (const form of forms) use(uses, checked.fold(form), { id, form, means: means.join(','), from, to })
  }
  return [...faults, ...clashes(uses, 'leave the one that the press means, or give both their dates')]
}

const PEOPLE = /^world\/people(?:\/.+)?\.tsv$/

/** Faults of the holders of offices. A name counts from the first to the last day of each of its holder's offices. */
export function peopleFaults(checked: Checked): readonly string[] {
  const codes = knownCodes(checked)
  const offices = new Set(checked.pack.offices.map(({ office }) => office))
  const rows = Object.entries(checked.contents).flatMap(([file, content]) => {
    return PEOPLE.test(file) ? tsv(file, content, ['id', 'code', 'zh', 'source']) : []
  })
  const written = new Map<string, string>()
  const faults = rows.flatMap(({ id, cells }) => {
    const { code = '', office = '', from = '', to = '', source = '' } = cells
    const key = [cells['id'], code, office, from, to].join(' ')
    const twice = written.get(key)
    written.set(key, id)
    return [
      ...(twice ? [`${id}: the same office stands at ${twice}: remove one`] : []),
      ...(codes.has(code)
        ? []
        : [`${id}: no code "${code}" in cldr.tsv, states.tsv or organisations.tsv: add it there or mend it`]),
      ...(offices.has(office) ? [] : [`${id}: no office "${office}" in offices.tsv: add it there or mend it`]),
      ...(source ? [] : [`${id}: ${cells['id']} has no source: say where it is known from`]),
      ...dateFaults(id, from, to),
    ]
  })
  return [...faults, ...nameFaults(checked, rows)]
}

function nameFaults({ pack, fold }: Checked, rows: readonly Row[]): readonly string[] {
  const spans = new Map<string, Term[]>()
  for (const { person, from, to } of pack.people) spans.set(person, [...(spans.get(person) ?? []), { from, to }])
  const faults: string[] = []
  const written = new Map<string, string>()
  const persons = new Map<string, { readonly id: string; readonly person: string }[]>()
  for (const { id, cells } of rows) {
    const person = cells['id'] ?? ''
    const forms = (cells['zh'] ?? '').split(/\s+/).filter((form) => form !== '')
    faults.push(...formFaults(id, forms, 2))
    for (const form of forms) {
      const folded = fold(form)
      const before = written.get(`${person} ${folded}`)
      if (before) faults.push(`${id}: ${form} stands at ${before} already: remove one`)
      written.set(`${person} ${folded}`, id)
      const others = persons.get(folded) ?? []
      const rival = before
        ? undefined
        : others.find((other) => spans.get(other.person)?.some((a) => spans.get(person)?.some((b) => overlap(a, b))))
      if (rival)
        faults.push(
          `${id}: ${form} means ${person} here and ${rival.person} at ${rival.id}: give each a longer name, or dates`,
        )
      persons.set(folded, [...others, { id, person }])
    }
  }
  for (const person of new Set(pack.people.map((row) => row.person))) {
    const first = pack.people.find((row) => row.person === person)
    if (first && first.forms.length === 0)
      faults.push(`${first.id}: ${person} has no names: add some or remove the row`)
  }
  return faults
}

/** Faults of the words for offices. */
export function officeFaults({ pack, fold }: Checked): readonly string[] {
  const uses: Uses = new Map()
  const faults = pack.offices.flatMap(({ id, forms }) => formFaults(id, forms, 2))
  for (const { id, office, forms } of pack.offices) {
    for (const form of forms) use(uses, fold(form), { id, form, means: office, from: '', to: '' })
  }
  return [...faults, ...clashes(uses, 'leave it in one office')]
}
