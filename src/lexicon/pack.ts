import { type LevelRow, levelRows } from './levels.ts'
import {
  type IssueRow,
  issueRows,
  issuesNamed,
  type OutlookRow,
  outlookRows,
  type StanceRow,
  stanceRows,
} from './outlook.ts'
import { PackError, type Row, tsv, words } from './rows.ts'

/** Kinds of names of an actor, see packs/README.md. */
export type ActorKind =
  | 'name'
  | 'abbr'
  | 'adj'
  | 'capital'
  | 'seat'
  | 'force'
  | 'body'
  | 'place'
  | 'group'
  | 'media'
  | 'firm'
  | 'person'

/** Who is source and who is target of a trigger, see packs/README.md. */
export type Roles = 'obj' | 'to' | 'mutual' | 'goal' | 'host' | 'self' | 'content' | 'promise'

export interface ActorRow {
  readonly id: string
  readonly kind: ActorKind
  /** What the name stands for: one code, or those of a group's members. */
  readonly codes: readonly string[]
  readonly forms: readonly string[]
  readonly from: string
  readonly to: string
}

/** One office held by one person; `forms` are the person's names. */
export interface PersonRow {
  readonly id: string
  readonly person: string
  readonly code: string
  readonly office: string
  readonly from: string
  readonly to: string
  readonly forms: readonly string[]
  readonly latin: string
}

export interface OfficeRow {
  readonly id: string
  readonly office: string
  readonly forms: readonly string[]
  /** True where the holder acts for the state that is named with the office. */
  readonly stands: boolean
  /** True where the holder acts for a state without its name as well (外長 of the state that the text is about). */
  readonly alone: boolean
}

export interface Frame {
  readonly id: string
  readonly frame: string
  readonly type: string
  readonly mode: string | null
  readonly contexts: readonly string[]
  readonly cameo: string | null
  /** Goldstein value of the CAMEO code, −10 to 10. */
  readonly weight: number | null
  readonly label: Readonly<Record<'en' | 'zh-Hant' | 'zh-Hans', string>>
}

/** One line of triggers: verb words alone, verb and noun words, or nominal words. Words are as written, not folded. */
export interface TriggerRow {
  readonly id: string
  readonly frame: Frame
  readonly roles: Roles
  /** Said of the act by the words themselves: 取消訪問 is a visit denied. */
  readonly status: 'denied' | null
  readonly kind: 'verb' | 'pair' | 'noun'
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
}

/** Words by grammatical role (`prep.to`, `negation`, `future` …). */
export type Grammar = ReadonlyMap<string, readonly string[]>

export interface Pack {
  readonly actors: readonly ActorRow[]
  readonly people: readonly PersonRow[]
  readonly offices: readonly OfficeRow[]
  readonly frames: ReadonlyMap<string, Frame>
  readonly triggers: readonly TriggerRow[]
  readonly classes: ReadonlyMap<string, readonly string[]>
  readonly grammar: Grammar
  /** Ordinary words by kind: `word`, `noun`, `adverb`. */
  readonly ordinary: ReadonlyMap<string, readonly string[]>
  readonly issues: readonly IssueRow[]
  /** The highest first. */
  readonly levels: readonly LevelRow[]
  readonly stances: readonly StanceRow[]
  readonly outlooks: readonly OutlookRow[]
  /** Contents of files that other layers parse: `fold.txt`, `text.txt`, `figures.txt`, `findings/*.txt`, `time/*.txt`, `plover.tsv`, `quads.tsv`, `titles.tsv`, `outlets.tsv`, `topics.tsv`, `names/`, `phrases/`, by name. */
  readonly files: Readonly<Record<string, string>>
}

/** How papers call an actor inside a longer name: 古巴, 俄國, 俄. */
function namesIn(actors: readonly ActorRow[]): (code: string) => readonly string[] {
  const names = new Map<string, Set<string>>()
  for (const { kind, codes, forms } of actors) {
    if ((kind !== 'name' && kind !== 'adj' && kind !== 'abbr') || codes.length !== 1) continue
    const [code] = codes as [string]
    const known = names.get(code) ?? new Set()
    for (const form of forms) if (form.length <= LONGEST) known.add(form)
    names.set(code, known)
  }
  return (code) => [...(names.get(code) ?? [])]
}

/** Units of the longest name that papers put into a longer one. */
const LONGEST = 7

const ACTOR_FILES = /^(?:desk\/)?world\/(cldr|states|organisations|firms)\.tsv$/
const ROLES: ReadonlySet<string> = new Set(['obj', 'to', 'mutual', 'goal', 'host', 'self', 'content', 'promise'])

function actorRow(row: Row): ActorRow {
  const { code = '', kind = 'name', zh, members, from = '', to = '' } = row.cells
  const group = (members ?? '').split(/[,、\s]+/).filter((member) => member !== '')
  return {
    id: row.id,
    kind: kind as ActorKind,
    codes: group.length ? group : [code],
    forms: words(zh),
    from,
    to,
  }
}

function peopleRows(rows: readonly Row[]): readonly PersonRow[] {
  const forms = new Map<string, string[]>()
  const latin = new Map<string, string>()
  for (const { cells } of rows) {
    const id = cells['id'] ?? ''
    forms.set(id, [...(forms.get(id) ?? []), ...words(cells['zh'])])
    if (cells['latin']) latin.set(id, cells['latin'])
  }
  return rows.map(({ id, cells }) => ({
    id,
    person: cells['id'] ?? '',
    code: cells['code'] ?? '',
    office: cells['office'] ?? '',
    from: cells['from'] ?? '',
    to: cells['to'] ?? '',
    forms: forms.get(cells['id'] ?? '') ?? [],
    latin: latin.get(cells['id'] ?? '') ?? '',
  }))
}

function classRows(file: string, content: string, classes: Map<string, string[]>): void {
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const colon = line.indexOf(':')
    if (colon <= 0) throw new PackError(file, i + 1, 'a class is written "name: word word"')
    const name = line.slice(0, colon).trim()
    classes.set(name, [...(classes.get(name) ?? []), ...words(line.slice(colon + 1))])
  }
}

/** What `flatMap` gives, in a fraction of its time: the packs have tens of thousands of parts. */
function allOf(parts: readonly string[], wordsOf: (part: string) => readonly string[]): readonly string[] {
  const all: string[] = []
  for (const part of parts) for (const word of wordsOf(part)) all.push(word)
  return all
}

/** The words that alternatives stand for; equal alternatives give the same array, so that what is made of it can be shared. */
type Expand = (file: string, line: number, alternatives: string) => readonly string[]

function expander(classes: ReadonlyMap<string, readonly string[]>): Expand {
  const known = new Map<string, readonly string[]>()
  const wordsOf = (file: string, line: number, part: string): readonly string[] => {
    if (!part.startsWith('{') || !part.endsWith('}') || part.length < 3) return part === '' ? [] : [part]
    const name = part.slice(1, -1)
    const members = classes.get(name)
    if (!members) throw new PackError(file, line, `no class {${name}} in classes/: add it or mend the name`)
    return members
  }
  return (file, line, alternatives) => {
    const key = alternatives.trim()
    let words = known.get(key)
    if (!words) {
      const parts = key.split('|')
      words = parts.length === 1 ? wordsOf(file, line, key) : allOf(parts, (part) => wordsOf(file, line, part.trim()))
      known.set(key, words)
    }
    return words
  }
}

function triggerLine(
  id: string,
  line: number,
  text: string,
  file: string,
  frame: Frame,
  byFrame: Roles,
  expand: Expand,
): TriggerRow {
  const colon = text.indexOf(':')
  const kind = text.slice(0, colon).trim()
  const [body = '', own] = text.slice(colon + 1).split(/[;；]/)
  const [given = '', denial] = (own ?? '').trim().split(/\s*!/)
  const roles = (given || byFrame) as Roles
  const status = denial === undefined ? null : 'denied'
  if (denial !== undefined && denial !== 'denied')
    throw new PackError(file, line, `no status "!${denial}": only !denied`)
  if (!ROLES.has(roles)) throw new PackError(file, line, `no roles "${roles}": one of ${[...ROLES].join(', ')}`)
  if (kind === 'pair') {
    const [verbs, nouns, more] = body.split('…')
    if (!verbs || !nouns || more !== undefined) throw new PackError(file, line, 'a pair is written "pair: verb … noun"')
    return { id, frame, roles, status, kind, verbs: expand(file, line, verbs), nouns: expand(file, line, nouns) }
  }
  if (kind !== 'verb' && kind !== 'noun') throw new PackError(file, line, `"${kind}:" is none of verb:, pair:, noun:`)
  const forms = allOf(words(body), (word) => expand(file, line, word))
  return { id, frame, roles, status, kind, verbs: kind === 'verb' ? forms : [], nouns: kind === 'noun' ? forms : [] }
}

function triggerRows(file: string, content: string, frames: ReadonlyMap<string, Frame>, expand: Expand): TriggerRow[] {
  const rows: TriggerRow[] = []
  let frame: Frame | undefined
  let roles: Roles = 'obj'
  for (const [i, raw] of content.split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const head = /^\[([^\]]+)\]\s*(\S*)/.exec(line)
    if (head) {
      frame = frames.get(head[1] as string)
      if (!frame)
        throw new PackError(file, i + 1, `no frame "${head[1]}" in packs/world/frames: add it or mend the name`)
      roles = (head[2] || 'obj') as Roles
      if (!ROLES.has(roles)) throw new PackError(file, i + 1, `no roles "${roles}": one of ${[...ROLES].join(', ')}`)
      continue
    }
    if (!frame) throw new PackError(file, i + 1, 'a trigger stands under its [frame]')
    rows.push(triggerLine(`${file}:${i + 1}`, i + 1, line, file, frame, roles, expand))
  }
  return rows
}

function frameRows(files: readonly [string, string][], goldstein: ReadonlyMap<string, number>): Map<string, Frame> {
  const frames = new Map<string, Frame>()
  for (const [file, content] of files) {
    const type = /([A-Z]+)\.tsv$/.exec(file)?.[1] ?? ''
    for (const { id, line, cells } of tsv(file, content, ['frame', 'mode', 'contexts', 'cameo', 'en', 'zh', 'zhs'])) {
      const frame = cells['frame'] ?? ''
      if (frames.has(frame)) throw new PackError(file, line, `frame "${frame}" stands twice`)
      const cameo = cells['cameo'] || null
      if (cameo && !goldstein.has(cameo))
        throw new PackError(file, line, `no CAMEO code "${cameo}" in packs/world/cameo.tsv`)
      frames.set(frame, {
        id,
        frame,
        type,
        mode: cells['mode'] || null,
        contexts: (cells['contexts'] ?? '')
          .split(',')
          .map((c) => c.trim())
          .filter((c) => c !== ''),
        cameo,
        weight: cameo ? (goldstein.get(cameo) ?? null) : null,
        label: { en: cells['en'] ?? '', 'zh-Hant': cells['zh'] ?? '', 'zh-Hans': cells['zhs'] ?? '' },
      })
    }
  }
  return frames
}

const OTHER_FILES =
  /^zh\/(fold|text|figures)\.txt$|^zh\/(?:findings|time)\/|^world\/(?:plover|quads|titles|outlets|topics)\.tsv$|^(?:desk\/)?world\/(?:names|phrases)\//

/** See `Pack.files`. */
export function filesOf(contents: Readonly<Record<string, string>>): Pack['files'] {
  return Object.fromEntries(
    Object.entries(contents)
      .filter(([file]) => OTHER_FILES.test(file))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * Parses the files of `packs/` (by path below it, `/` between folders); those below `desk/` are the user's own and count beside them.
 * The order of the files has no effect.
 * Throws `PackError` with file, line and remedy.
 */
export function parsePack(contents: Readonly<Record<string, string>>): Pack {
  const files = Object.entries(contents).sort(([a], [b]) => (a < b ? -1 : 1))
  const under = (pattern: RegExp) => files.filter(([file]) => pattern.test(file))
  const goldstein = new Map<string, number>()
  for (const [file, content] of under(/^world\/cameo\.tsv$/)) {
    for (const { cells } of tsv(file, content, ['code', 'goldstein']))
      goldstein.set(cells['code'] ?? '', Number(cells['goldstein']))
  }
  const frames = frameRows(under(/^(?:desk\/)?world\/frames\/[A-Z]+\.tsv$/), goldstein)
  const classes = new Map<string, string[]>()
  for (const [file, content] of under(/^(?:desk\/)?zh\/classes\/.+\.txt$/)) classRows(file, content, classes)
  const grammar = new Map<string, string[]>()
  for (const [file, content] of under(/^(?:desk\/)?zh\/grammar\.txt$/)) classRows(file, content, grammar)
  const ordinary = new Map<string, string[]>()
  for (const [file, content] of under(/^(?:desk\/)?zh\/ordinary\.txt$/)) classRows(file, content, ordinary)
  const expand = expander(classes)
  const actors = under(ACTOR_FILES).flatMap(([file, content]) =>
    tsv(file, content, ['code', 'kind', 'zh']).map(actorRow),
  )
  return {
    actors,
    people: peopleRows(
      under(/^(?:desk\/)?world\/people(\/.+)?\.tsv$/).flatMap(([file, content]) =>
        tsv(file, content, ['id', 'code', 'zh']),
      ),
    ),
    offices: under(/^(?:desk\/)?world\/offices\.tsv$/).flatMap(([file, content]) =>
      tsv(file, content, ['office', 'zh', 'stands']).map(({ id, cells }) => ({
        id,
        office: cells['office'] ?? '',
        forms: words(cells['zh']),
        stands: cells['stands'] === 'state' || cells['stands'] === 'named',
        alone: cells['stands'] === 'state',
      })),
    ),
    frames,
    triggers: under(/^(?:desk\/)?zh\/triggers\/.+\.txt$/).flatMap(([file, content]) =>
      triggerRows(file, content, frames, expand),
    ),
    classes,
    grammar,
    ordinary,
    files: filesOf(contents),
    levels: under(/^world\/levels\.tsv$/).flatMap(([file, content]) => levelRows(file, content)),
    issues: issuesNamed(
      under(/^world\/issues(\/.+)?\.tsv$/).flatMap(([file, content]) => issueRows(file, content)),
      namesIn(actors),
      (grammar.get('de') ?? []).join(''),
    ),
    stances: under(/^zh\/stances\.txt$/).flatMap(([file, content]) => stanceRows(file, content)),
    outlooks: under(/^zh\/forecasts\.txt$/).flatMap(([file, content]) => outlookRows(file, content)),
  }
}
