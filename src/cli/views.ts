import { NoIncident, printedViews, type Views, views as viewsOf } from '../app/views.ts'
import type { Teller, Topic, View } from '../books/views.ts'
import { type Asked, UsageError } from './arguments.ts'
import type { Caller, ExitCode } from './caller.ts'
import { limitAsked } from './desk.ts'
import { daysText, filterAsked, shortKey, sidesText, type Told, withTold } from './known.ts'
import { REGISTER_MESSAGES } from './messages-registers.ts'
import { oneLine } from './page-evidence.ts'
import { sourceLine } from './register.ts'
import { columns, padded } from './terminal.ts'

/** Topics where `--limit` does not say: as many as a terminal holds. */
const FEW = 6

/** `chancery views`: a matrix of sources and what they tell. */
export function views(asked: Asked, caller: Caller): Promise<ExitCode> {
  const filter = filterAsked(asked, caller)
  const limit = asked.values.has('limit') ? limitAsked(asked, caller) : FEW
  const incident = asked.values.get('incident') ?? null
  return withTold(asked, caller, asked.values.get('as-of') ?? null, async (told) => {
    const seen = seenBy(told, { incident, filter, limit }, asked, caller)
    const lines = asked.on.has('json')
      ? printedViews(seen, told).map((one) => JSON.stringify(one))
      : page(seen, told, asked.on.has('explain'), caller)
    for (const line of lines) await caller.out.add(`${line}\n`)
  })
}

function seenBy(told: Told, what: Parameters<typeof viewsOf>[1], asked: Asked, { language }: Caller): Views {
  try {
    return viewsOf(told, what)
  } catch (error) {
    if (!(error instanceof NoIncident)) throw error
    throw new UsageError(REGISTER_MESSAGES[language].views.noIncident(error.given), asked.verb.name)
  }
}

/** A, B … Z, AA, AB … */
const letterOf = (k: number): string =>
  (k < 26 ? '' : letterOf(Math.floor(k / 26) - 1)) + String.fromCharCode(65 + (k % 26))

function page({ topics, tellers }: Views, told: Told, explain: boolean, caller: Caller): readonly string[] {
  const { style, language } = caller
  const words = REGISTER_MESSAGES[language].views
  const total = words.total(tellers.length, topics.length)
  if (topics.length === 0) return [total]
  const legend = topics.map((topic, k) => `${style.strong(letterOf(k))}  ${topicText(topic, told, caller)}`)
  const counts = topics.map((_, k) =>
    words.told(tellers.filter(({ views: own }) => own[k]?.told === 'told').length, tellers.length),
  )
  const table = [
    [words.teller, ...topics.map((_, k) => letterOf(k))],
    ...tellers.map((teller) => [tellerText(teller, caller), ...teller.views.map((view) => cellText(view, caller))]),
    [words.toldBy, ...counts],
  ]
  const widths = (table[0] as readonly string[]).map((_, k) => Math.max(...table.map((row) => columns(row[k] ?? ''))))
  const lines = table.map((row) =>
    row
      .map((cell, k) => padded(cell, widths[k] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const below = (i: number) => (explain && tellers[i - 1] ? wordsOf(tellers[i - 1] as Teller, caller) : [])
  const body = lines.flatMap((line, i) => [i === 0 || i === lines.length - 1 ? style.dim(line) : line, ...below(i)])
  return [...legend, '', ...body, '', style.dim(words.signs), total]
}

function topicText(topic: Topic, told: Told, caller: Caller): string {
  const { language, messages, style } = caller
  if (topic.kind === 'position') {
    const label = told.issues.find(({ issue }) => issue === topic.issue)?.label[language] ?? topic.issue
    return `${messages.expects(topic.holder)} · ${label}`
  }
  const { when, frame, status, id } = topic.digest
  const what = told.frames.get(frame)?.label[language] || frame
  const parts = [daysText(when, caller), sidesText(topic.digest), what, messages.statuses[status]]
  return `${parts.join('  ')}  ${style.dim(shortKey(id))}`
}

/** Letters of a title that name a source, at most. */
const LONGEST_TITLE = 24

function nameOf({ outlet, title, views: own }: Teller, { language }: Caller): string {
  if (outlet !== null) return outlet
  const letters = [...oneLine(title ?? '')]
  if (letters.length > 0)
    return `〈${letters.slice(0, LONGEST_TITLE).join('')}${letters.length > LONGEST_TITLE ? '…' : ''}〉`
  const id = own.flatMap(({ sources }) => sources)[0]?.id ?? ''
  return `${REGISTER_MESSAGES[language].views.unnamed} ${shortKey(id.replace('sha256:', ''))}`
}

function tellerText(teller: Teller, caller: Caller): string {
  const { country, genre, docs } = teller
  const parts = [country ?? '?', nameOf(teller, caller), genre && caller.messages.genres[genre]]
  return parts.filter((one) => one).join(' · ') + (docs.length > 1 ? ` × ${docs.length}` : '')
}

/** `2 occurred`, `1 supports!`, `left out`. */
function cellText({ told, status, order, stances, saidBy, differs }: View, { messages, language }: Caller): string {
  const words = REGISTER_MESSAGES[language].views
  if (told !== 'told') return told === 'early' ? words.early : words.leftOut
  const stance = [...new Set(stances.map((one) => messages.terms[one.stance] ?? one.stance))].join('/')
  const said = status ? messages.statuses[status] : stance
  const mark = differs.length ? `!${differs.map((one) => words.differs[one]).join('/')}` : ''
  const by = saidBy.length ? ` «${saidBy.join(',')}»` : ''
  const text = `${order ?? ''} ${said}${status && stance ? ` (${stance})` : ''}${by}`.trim()
  return mark ? `${text} ${mark}` : text
}

const wordsOf = ({ views: own }: Teller, caller: Caller): readonly string[] =>
  own.flatMap(({ sources }, k) => sources.map((one) => `    ${letterOf(k)}  ${sourceLine(one, caller)}`))
