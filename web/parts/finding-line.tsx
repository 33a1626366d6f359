import type { ReactNode } from 'react'
import type { Figure, Forecast, Position, When } from '../api/types.ts'
import { type Desk, useDesk } from '../shell/desk.tsx'
import type { Finding } from './findings.ts'
import { Actor, Days, daysText, Sides, StatusMark, term } from './telling.tsx'

/** One finding in one line, as it was coded. */
export function FindingLine({
  finding,
  text,
  lang,
}: {
  readonly finding: Finding
  readonly text: string
  readonly lang: string
}) {
  const desk = useDesk()
  const { terms } = desk.words
  const { kind, value } = finding
  switch (kind) {
    case 'events':
      return (
        <>
          <b>{desk.frame(value.frame)}</b> <Sides {...value} /> <Days when={value.when} />{' '}
          <StatusMark status={value.status} />
        </>
      )
    case 'positions':
      return <PositionLine position={value} desk={desk} lang={lang} />
    case 'figures':
      return <FigureLine figure={value} desk={desk} lang={lang} />
    case 'forecasts':
      return <ForecastLine forecast={value} desk={desk} lang={lang} />
    case 'voices':
      return (
        <>
          <b>{term(terms.voice, value.kind)}</b>{' '}
          {value.speaker.length ? <Codes codes={value.speaker} /> : term(terms.who, value.who)}{' '}
          {value.name ? <span lang={lang}>{text.slice(value.name.start, value.name.end)}</span> : null}
        </>
      )
    case 'claims':
      return (
        <>
          <b>{term(terms.claim, value.kind)}</b> {value.n ?? ''} {value.unit ? term(terms.unit, value.unit) : ''}{' '}
          <Since when={value.since} /> <Codes codes={value.actors} />
        </>
      )
    case 'agreements':
      return (
        <>
          <b>{term(terms.agreement, value.kind)}</b> {value.n ? `× ${value.n} ` : ''}
          {term(terms.agreement, value.state)} <Codes codes={value.parties} />{' '}
          {value.side === 'firms' ? `(${term(terms.agreement, value.side)}) ` : ''}
          {value.when ? <Days when={value.when} /> : null}
        </>
      )
    case 'channels':
      return (
        <>
          <b>{term(terms.channel, value.kind)}</b> {term(terms.change, value.change)} <Codes codes={value.parties} />
        </>
      )
    case 'links':
      return (
        <>
          <b>{term(terms.link, value.kind)}</b>{' '}
          <span lang={lang}>{value.words.map(({ start, end }) => text.slice(start, end)).join(' … ')}</span>
        </>
      )
    case 'notes':
      return (
        <>
          <b>{desk.words.document.note}</b> {term(desk.words.terms.note, value.code)}
          {(value.values ?? []).length > 0 ? <span lang={lang}> {value.values?.join(' · ')}</span> : null}
        </>
      )
  }
}

function Codes({ codes }: { readonly codes: readonly string[] }): ReactNode {
  return codes.map((code, i) => (
    <span key={code}>
      {i > 0 ? ', ' : null}
      {/^[A-Z]{2,}/.test(code) ? <Actor code={code} /> : <span lang="zh">{code}</span>}
    </span>
  ))
}

const Since = ({ when }: { readonly when: When | null }) => (when ? <Days when={when} /> : null)

function PositionLine({
  position,
  desk,
  lang,
}: {
  readonly position: Position
  readonly desk: Desk
  readonly lang: string
}) {
  return (
    <>
      <Codes codes={[position.holder, ...position.with]} />{' '}
      <b className={`stance t-${position.stance}`}>{desk.words.terms.stance[position.stance]}</b>{' '}
      {position.issue ? desk.issue(position.issue) : <span lang={lang}>{position.about}</span>}
    </>
  )
}

function FigureLine({ figure, desk, lang }: { readonly figure: Figure; readonly desk: Desk; readonly lang: string }) {
  const { terms } = desk.words
  const number = new Intl.NumberFormat(desk.language)
  return (
    <>
      <b>
        {term(terms.bound, figure.bound)} {figure.from === null ? '' : `${number.format(figure.from)}–`}
        {number.format(figure.n)}
      </b>{' '}
      {term(terms.measure, figure.unit)} <span lang={lang}>{figure.of}</span> <Codes codes={figure.whose} />
    </>
  )
}

function ForecastLine({
  forecast,
  desk,
  lang,
}: {
  readonly forecast: Forecast
  readonly desk: Desk
  readonly lang: string
}) {
  const { who, what, by, likelihood } = forecast
  const percent = new Intl.NumberFormat(desk.language, { style: 'percent' })
  return (
    <>
      <b>{term(desk.words.terms.who, who)}</b> <span lang={lang}>{what}</span> {by ? <Days when={by} /> : null}{' '}
      {likelihood ? (
        <span className="figure">
          {percent.format(likelihood.low)}–{percent.format(likelihood.high)}
        </span>
      ) : null}
    </>
  )
}

/** A finding in words only, for names of controls. */
export function findingName(finding: Finding, { words, frame, actor, issue }: Desk): string {
  const { kind, value } = finding
  const kindName = words.terms.kind[kind]
  if (kind === 'events')
    return `${kindName}: ${value.source.map(actor).join(', ')} ${frame(value.frame)} ${value.target.map(actor).join(', ')} ${daysText(value.when)}`
  if (kind === 'positions')
    return `${kindName}: ${actor(value.holder)} ${value.issue ? issue(value.issue) : value.about}`
  if (kind === 'figures') return `${kindName}: ${value.n} ${value.of ?? ''}`
  return kindName
}
