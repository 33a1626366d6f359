import { type ReactNode, useRef } from 'react'
import { useLong } from '../api/ask.ts'
import type { Direction, Figures, Incident } from '../api/types.ts'
import { Legend, RelationChart, seriesOf } from '../charts/relation-chart.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useFlags } from '../shell/place.tsx'
import { ExportChart } from './export.tsx'
import { Answered, Empty } from './states.tsx'

/** On a narrow screen the latest is what one wants to see first. */
const toLatest = (box: HTMLDivElement | null) => {
  if (box) box.scrollLeft = box.scrollWidth
}

const HOW = ['unit', 'weights', 'halflife'] as const

/** The chart of two with its switches, its changes and its figures; `children` below it where anything passed at all. */
export function Relation({
  a,
  b,
  children,
}: {
  readonly a: string
  readonly b: string
  readonly children?: ReactNode
}) {
  const { words, asOf } = useDesk()
  const [flags] = useFlags()
  const how = Object.fromEntries(HOW.map((name) => [name, flags.get(name)]))
  const answer = useLong<Direction>('relations', { a, b, ...how, 'as-of': asOf })
  const told = useLong<Incident>('incidents', { dyad: `${a}-${b}`, 'as-of': asOf, order: 'newest', limit: 1000 })
  const chart = useRef<SVGSVGElement>(null)
  const context = flags.get('context')
  return (
    <Answered answer={answer}>
      {({ items }) => {
        if (items.every(({ periods }) => periods.length === 0))
          return <Empty what={words.relation.none} todo={words.relation.noneDo} />
        return (
          <>
            <How directions={items} />
            <figure className="chartbox">
              <div className="scroll" ref={toLatest}>
                <RelationChart directions={items} context={context} incidents={told.data?.items ?? []} chart={chart} />
              </div>
              <figcaption>
                <Legend />
                <ExportChart name={`${a}-${b}`} rows={items.flatMap((one) => figureRows(one, context))} chart={chart} />
              </figcaption>
            </figure>
            <Changes directions={items} />
            <FiguresTable directions={items} context={context} />
            {children}
          </>
        )
      }}
    </Answered>
  )
}

const figureRows = (one: Direction, context: string | null) =>
  seriesOf(one, context).map((figure) => ({
    ...{ source: one.source, target: one.target, period: figure.period, scored: figure.scored },
    ...{ positive: figure.positive, negative: figure.negative, net: figure.net },
    ...{ netLow: figure.netInterval?.low ?? null, netHigh: figure.netInterval?.high ?? null, decayed: figure.decayed },
  }))

/** The switches: context, period, weights, half-life. */
function How({ directions }: { readonly directions: readonly Direction[] }) {
  const { words } = useDesk()
  const [flags, change] = useFlags()
  const contexts = [...new Set(directions.flatMap((one) => Object.keys(one.contexts)))]
  const select = (name: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <label>
      <span>{label}</span>
      <select value={flags.get(name) ?? ''} onChange={({ target }) => change({ [name]: target.value })}>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
  const named = (one: string) => (words.terms.context as Record<string, string>)[one] ?? one
  return (
    <form className="filters">
      {select('context', words.relation.context, [
        ['', words.relation.allContexts],
        ...contexts.map((one) => [one, named(one)] as const),
      ])}
      {select('unit', words.relation.unit, [
        ['', words.relation.units.month],
        ['week', words.relation.units.week],
        ['day', words.relation.units.day],
      ])}
      {select('weights', words.relation.weights, [
        ['', 'PLOVER'],
        ['goldstein', 'Goldstein'],
      ])}
      {select(
        'halflife',
        words.relation.halflife,
        ['', '7', '14', '60', '90', '180', '365'].map((n) => [n, words.relation.days(n || 30)] as const),
      )}
    </form>
  )
}

function Changes({ directions }: { readonly directions: readonly Direction[] }) {
  const { words, actor } = useDesk()
  const changes = directions.flatMap((one) => one.changes.map((change) => [one, change] as const))
  return (
    <section>
      <h2>{words.relation.changes}</h2>
      {changes.length === 0 ? <p className="hint">{words.relation.noChange}</p> : null}
      <ul className="plainlist">
        {changes.map(([one, { period, before, after }]) => (
          <li key={`${one.source} ${period}`}>
            {words.relation.toward(actor(one.source), actor(one.target))} ·{' '}
            {words.relation.change(period, before.toFixed(1), after.toFixed(1))}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface TableProps {
  readonly directions: readonly Direction[]
  readonly context: string | null
}

/** The figures of the chart, for those who do not see it and those who want the numbers. */
function FiguresTable({ directions, context }: TableProps) {
  const { words, actor } = useDesk()
  return (
    <details>
      <summary>{words.ui.table}</summary>
      {directions.map((one) => (
        <div key={one.source} className="scroll">
          <table className="rows figures">
            <caption>{words.relation.toward(actor(one.source), actor(one.target))}</caption>
            <thead>
              <tr>
                <th scope="col">{words.relation.period}</th>
                <th scope="col">{words.relation.acts}</th>
                {words.relation.quads.map((quad) => (
                  <th key={quad} scope="col">
                    {quad}
                  </th>
                ))}
                <th scope="col">
                  {words.relation.net} [{words.relation.interval}]
                </th>
                <th scope="col">{words.relation.decayed}</th>
                <th scope="col">{words.relation.planned}</th>
              </tr>
            </thead>
            <tbody>
              {seriesOf(one, context)
                .filter(({ statuses }) => Object.values(statuses).some((n) => n > 0))
                .map((figure) => (
                  <FigureRow key={figure.period} figure={figure} />
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </details>
  )
}

function FigureRow({ figure }: { readonly figure: Figures }) {
  const { netInterval, statuses } = figure
  const planned = statuses.scheduled + statuses.pledged + statuses.predicted
  return (
    <tr>
      <th scope="row">{figure.period}</th>
      <td>{figure.scored}</td>
      {figure.quads.map((n, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: four quads in their order
        <td key={i}>{n || ''}</td>
      ))}
      <td>
        {netInterval ? `${figure.net.toFixed(1)} [${netInterval.low.toFixed(1)}, ${netInterval.high.toFixed(1)}]` : '–'}
      </td>
      <td>{figure.decayed.toFixed(1)}</td>
      <td>{planned || ''}</td>
    </tr>
  )
}
