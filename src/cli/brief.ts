import { writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import {
  type BriefOptions,
  bibtex,
  brief as briefOf,
  csl,
  html,
  incidentNamed,
  markdown,
  notesOf,
  type Page,
  page,
  printedPage,
  roomOf,
  subjectOf,
  tongueOf,
} from '../app/brief.ts'
import { briefDocx } from '../app/brief-docx.ts'
import { picture } from '../app/brief-files.ts'
import { htmlAsPdf, PdfError } from '../app/brief-pdf.ts'
import type { Theme } from '../app/chart-frame.ts'
import { briefDrawn } from '../app/charts.ts'
import { standingAmong } from '../app/standing.ts'
import type { BriefFormat } from '../app/verbs-brief.ts'
import { actorsAsked, issueMustBeKnown, mustBeKnown } from './actors.ts'
import { type Asked, UsageError } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode } from './caller.ts'
import { type Told, withTold } from './known.ts'
import { BRIEF_MESSAGES } from './messages-brief.ts'

/** `chancery brief`: what is to be told of some actors, an issue or an incident, as of a day. */
export async function brief(asked: Asked, caller: Caller): Promise<ExitCode> {
  const actors = actorsAsked(asked, caller)
  const format = formatAsked(asked, caller)
  const asOf = asked.values.get('as-of') ?? new Date().toISOString().slice(0, 10)
  const rest = { ...asked, operands: asked.operands.slice(actors.length) }
  try {
    return await withTold(rest, caller, asOf, async (told) => {
      const options = optionsAsked(asked, actors, asOf, told, caller)
      const { pages } = roomAsked(asked)
      const tongue = tongueOf(told.pack, told.fold, caller.language)
      const made = page(briefOf(told, told.pack, options), tongue, pages, notesOf(format))
      const kind = asked.values.get('sources')
      if (kind) return give(kind === 'csl' ? cslText(made) : bibtex(made), asked, caller)
      const chart = (theme: Theme) => {
        const svg = briefDrawn(told, options, (measured) => standingAmong(told, actors, measured))
        return svg?.(caller.messages.charts, caller.language, theme) ?? null
      }
      const beside = format === 'markdown' ? pictureBeside(made, asked, chart, caller) : null
      return give(beside ?? (await rendered(made, format, chart)), asked, caller)
    })
  } catch (error) {
    if (!(error instanceof PdfError)) throw error
    caller.complain(BRIEF_MESSAGES[caller.language].pdf[error.code](error.message))
    return ALL_FAILED
  }
}

const cslText = (made: Page) => `${JSON.stringify(csl(made), null, 1)}\n`

/** A Markdown file has its picture in a file of its own beside it; null where there is no file or no picture. */
function pictureBeside(
  made: Page,
  { values }: Asked,
  chart: (theme: Theme) => string | null,
  caller: Caller,
): string | null {
  const out = values.get('out')
  const svg = out === undefined ? null : chart('light')
  if (out === undefined || svg === null) return null
  const file = `${out.slice(0, out.length - extname(out).length)}.svg`
  writeFileSync(file, svg)
  caller.complain(BRIEF_MESSAGES[caller.language].written(file))
  return markdown(made, encodeURI(basename(file)))
}

async function rendered(
  made: Page,
  format: BriefFormat,
  chart: (theme: Theme) => string | null,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'markdown':
      return markdown(made)
    case 'json':
      return `${JSON.stringify(printedPage(made))}\n`
    case 'html':
      return html(made, chart('auto'))
    case 'docx':
      return briefDocx(made, await picture(chart('light'), process.env))
    case 'pdf':
      return htmlAsPdf(html(made, chart('light')), process.env)
  }
}

const ENDINGS: Readonly<Record<string, BriefFormat>> = {
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.json': 'json',
}

/** What is asked for, else what the file's ending says. Throws `UsageError` where bytes would go to a terminal. */
function formatAsked({ values, verb }: Asked, { language }: Caller): BriefFormat {
  const out = values.get('out')
  const format = (values.get('format') as BriefFormat | undefined) ?? ENDINGS[extname(out ?? '')] ?? 'markdown'
  const isBytes = (format === 'docx' || format === 'pdf') && !values.has('sources')
  if (isBytes && out === undefined && process.stdout.isTTY)
    throw new UsageError(BRIEF_MESSAGES[language].bytes(format), verb.name)
  return format
}

async function give(content: string | Uint8Array, { values }: Asked, caller: Caller): Promise<void> {
  const file = values.get('out')
  if (file !== undefined) {
    writeFileSync(file, content)
    caller.complain(BRIEF_MESSAGES[caller.language].written(file))
  } else if (typeof content === 'string') await caller.out.add(content)
  else await caller.bytes(content)
}

const FORMS = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether it is a year, month or day that there is. */
function isPartialDay(text: string): boolean {
  const [, year, month = '01', day = '01'] = FORMS.exec(text) ?? []
  if (!year) return false
  const iso = `${year}-${month}-${day}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

const roomAsked = ({ values, on }: Asked) => roomOf(values.get('lines') ?? null, on.has('all'))

function optionsAsked(asked: Asked, actors: readonly string[], asOf: string, told: Told, caller: Caller): BriefOptions {
  const { messages, language } = caller
  const { values, verb } = asked
  const wrong = (flag: string, value: string, remedy: string) =>
    new UsageError(messages.badValue(flag, value, remedy), verb.name)
  const { incidents } = told
  const say = BRIEF_MESSAGES[language]
  mustBeKnown(actors, told, asked, language)
  const issue = values.get('issue') ?? null
  issueMustBeKnown(issue, told, asked, caller)
  const id = values.get('incident') ?? null
  const found = id === null ? null : incidentNamed(incidents, id)
  if (id !== null && !found) throw new UsageError(say.noIncident(id), verb.name)
  const since = values.get('since') ?? null
  if (since !== null && !isPartialDay(since)) throw wrong('since', since, 'YYYY, YYYY-MM, YYYY-MM-DD')
  if (since !== null && since > asOf) throw new UsageError(say.late(since, asOf), verb.name)
  const { lines } = roomAsked(asked)
  if (values.has('lines') && (!Number.isInteger(lines) || lines < 1))
    throw wrong('lines', `${values.get('lines')}`, '1, 2 …')
  const subject = subjectOf(found, issue, actors)
  return { subject, since, asOf, newSince: values.get('new-since') ?? null, lines }
}
