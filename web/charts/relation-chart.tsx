import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from 'd3-scale'
import type { Ref } from 'react'
import type { Direction, Figures, Incident } from '../api/types.ts'
import { daysText } from '../parts/telling.tsx'
import { type Desk, useDesk } from '../shell/desk.tsx'
import { incidentPlace, useGo } from '../shell/place.tsx'
import { endOf, isConflict, startOf } from './periods.ts'

const [WIDTH, LEFT, RIGHT] = [960, 44, 14]
const [TOP, PANEL, MARKS, GAP, FOOT] = [34, 150, 44, 40, 30]
/** Plans for more than half a year ahead would press all that happened to one side. */
const AHEAD = 183 * 86_400_000

interface ChartProps {
  readonly directions: readonly Direction[]
  /** Null: of all contexts. */
  readonly context: string | null
  readonly incidents: readonly Incident[]
  readonly chart: Ref<SVGSVGElement>
}

export const seriesOf = (one: Direction, context: string | null): readonly Figures[] =>
  context === null ? one.periods : (one.contexts[context] ?? [])

/** How two treat each other: bars of net scores with their intervals, the decayed level, each incident a mark, plans beyond the day. */
export function RelationChart({ directions, context, incidents, chart }: ChartProps) {
  const { words, actor } = useDesk()
  const first = directions[0]
  if (!first) return null
  const asOf = new Date(`${first.asOf}T00:00:00Z`)
  const shown = directions.map((one) => within(seriesOf(one, context), asOf))
  const x = timeScale(shown.flat(), asOf, first.unit)
  const y = scaleLinear(rangeOf(shown.flat()), [PANEL, 0])
  const height = TOP + directions.length * (PANEL + MARKS + GAP) + FOOT
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose marks are links is no fieldset
    <svg
      ref={chart}
      className="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      aria-label={`${words.relation.title}: ${actor(first.source)}, ${actor(first.target)}`}
    >
      {directions.map((one, i) => (
        <g key={one.source} transform={`translate(0 ${TOP + i * (PANEL + MARKS + GAP)})`}>
          <text className="head" x={LEFT} y={-10}>
            {words.relation.toward(actor(one.source), actor(one.target))}
          </text>
          <Panel one={one} figures={shown[i] ?? []} x={x} y={y} asOf={asOf} />
          <Marks one={one} incidents={incidents} x={x} asOf={asOf} />
        </g>
      ))}
      <line className="today" x1={x(asOf)} x2={x(asOf)} y1={TOP - 18} y2={height - FOOT + 4} />
      <text className="dim" x={x(asOf) - 4} y={TOP - 20} textAnchor="end">
        {words.ui.asOf} {first.asOf}
      </text>
      <Axis x={x} y={height - FOOT + 16} />
    </svg>
  )
}

const within = (figures: readonly Figures[], asOf: Date) =>
  figures.filter(({ period }) => startOf(period).getTime() <= asOf.getTime() + AHEAD)

type Time = ScaleTime<number, number>
type Linear = ScaleLinear<number, number>

function timeScale(figures: readonly Figures[], asOf: Date, unit: Direction['unit']): Time {
  const days = figures.flatMap(({ period }) => [startOf(period).getTime(), endOf(period, unit).getTime()])
  const [from, to] = [Math.min(...days, asOf.getTime() - 86_400_000), Math.max(...days, asOf.getTime() + 86_400_000)]
  return scaleUtc([new Date(from), new Date(to)], [LEFT, WIDTH - RIGHT])
}

function rangeOf(figures: readonly Figures[]): readonly [number, number] {
  const values = figures.flatMap(({ net, decayed, netInterval }) => [
    net,
    decayed,
    netInterval?.low ?? 0,
    netInterval?.high ?? 0,
  ])
  return [Math.min(-1, ...values), Math.max(1, ...values)]
}

interface PanelProps {
  readonly one: Direction
  readonly figures: readonly Figures[]
  readonly x: Time
  readonly y: Linear
  readonly asOf: Date
}

function Panel({ one, figures, x, y, asOf }: PanelProps) {
  const level = figures
    .filter(({ period }) => startOf(period) <= asOf)
    .map(
      ({ period, decayed }) =>
        `${x(Math.min(endOf(period, one.unit).getTime(), asOf.getTime())).toFixed(1)},${y(decayed).toFixed(1)}`,
    )
  return (
    <g>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? 'axis' : 'grid'} x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="dim" x={LEFT - 6} y={y(tick) + 3.5} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {figures.map((figure) =>
        figure.netInterval ? <Bar key={figure.period} figure={figure} unit={one.unit} x={x} y={y} /> : null,
      )}
      <polyline className="level" points={level.join(' ')} />
    </g>
  )
}

function Bar(props: {
  readonly figure: Figures
  readonly unit: Direction['unit']
  readonly x: Time
  readonly y: Linear
}) {
  const { figure, unit, x, y } = props
  const [start, end] = [x(startOf(figure.period)), x(endOf(figure.period, unit))]
  const width = Math.max(2, Math.min(16, (end - start) * 0.62))
  const middle = (start + end) / 2
  const [top, bottom] = [y(Math.max(figure.net, 0)), y(Math.min(figure.net, 0))]
  const [low, high] = [y(figure.netInterval?.low ?? 0), y(figure.netInterval?.high ?? 0)]
  return (
    <g>
      <title>{`${figure.period}: ${figure.net.toFixed(1)} [${figure.netInterval?.low.toFixed(1)}, ${figure.netInterval?.high.toFixed(1)}]`}</title>
      <rect
        className={figure.net < 0 ? 'bar down' : 'bar up'}
        x={middle - width / 2}
        y={top}
        width={width}
        height={bottom - top}
      />
      <path className="whisker" d={`M${middle} ${low}V${high}M${middle - 3} ${low}h6M${middle - 3} ${high}h6`} />
    </g>
  )
}

interface MarksProps {
  readonly one: Direction
  readonly incidents: readonly Incident[]
  readonly x: Time
  readonly asOf: Date
}

/** Three rows below each panel: circles for cooperation, squares for plans, triangles for conflict. */
function Marks({ one, incidents, x, asOf }: MarksProps) {
  const desk = useDesk()
  const go = useGo()
  const from = x.domain()[0]?.getTime() ?? 0
  return (
    <g transform={`translate(0 ${PANEL + 12})`}>
      {incidents.flatMap((incident) => {
        const day = incident.when?.start ?? incident.when?.end ?? ''
        if (day.length < 10 || !concerns(incident, one) || incident.status === 'denied') return []
        const at = new Date(`${day}T12:00:00Z`)
        if (at.getTime() < from || at > (x.domain()[1] as Date)) return []
        const isPlanned = incident.status !== 'occurred' || at > asOf
        return (
          <a
            key={incident.id}
            href={incidentPlace(incident.id)}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey) return
              event.preventDefault()
              go(incidentPlace(incident.id))
            }}
          >
            <title>{nameOf(incident, desk)}</title>
            <Mark x={x(at)} isPlanned={isPlanned} isDown={isConflict(incident.type)} />
          </a>
        )
      })}
    </g>
  )
}

const nameOf = ({ when, frame, type, status, source, target }: Incident, desk: Desk) =>
  `${daysText(when)} ${source.map(desk.actor).join(', ')} ${desk.frame(frame)} ${target.map(desk.actor).join(', ')} (${type}, ${desk.words.terms.status[status]})`

function concerns({ source, target, mutual }: Incident, one: Direction): boolean {
  const all = [...source, ...target]
  if (mutual || target.length === 0) return all.includes(one.source) && all.includes(one.target)
  return source.includes(one.source) && target.includes(one.target)
}

function Mark({ x, isPlanned, isDown }: { readonly x: number; readonly isPlanned: boolean; readonly isDown: boolean }) {
  if (isPlanned) return <rect className="plan" x={x - 4} y={9} width={8} height={8} />
  if (isDown) return <path className="mark down" d={`M${x - 5} 31h10l-5 -9z`} />
  return <circle className="mark up" cx={x} cy={0} r={4.2} />
}

function Axis({ x, y }: { readonly x: Time; readonly y: number }) {
  const { language } = useDesk()
  const [from, to] = x.domain() as [Date, Date]
  const isLong = to.getTime() - from.getTime() > 2 * 366 * 86_400_000
  return (
    <g>
      {x.ticks(8).map((tick) => (
        <g key={tick.getTime()}>
          <line className="grid" x1={x(tick)} x2={x(tick)} y1={y - 16} y2={y - 11} />
          <text className="dim" x={x(tick)} y={y} textAnchor="middle">
            {tick.toLocaleDateString(
              language,
              isLong
                ? { year: 'numeric', month: 'numeric', timeZone: 'UTC' }
                : { year: '2-digit', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
            )}
          </text>
        </g>
      ))}
    </g>
  )
}

/** What the signs of the chart stand for. */
export function Legend() {
  const { words } = useDesk()
  const signs = [
    [
      'bar',
      <rect key="b" className="bar up" x={2} y={-6} width={8} height={12} />,
      `${words.relation.net}, ${words.relation.interval}`,
    ],
    ['level', <path key="l" className="level" d="M0 0h12" />, words.relation.decayed],
    ['up', <circle key="c" className="mark up" cx={6} cy={0} r={4} />, words.relation.cooperation],
    ['down', <path key="t" className="mark down" d="M1 4h10l-5 -9z" />, words.relation.conflict],
    ['plan', <rect key="p" className="plan" x={2} y={-4} width={8} height={8} />, words.relation.planned],
  ] as const
  return (
    <ul className="legend">
      {signs.map(([key, sign, text]) => (
        <li key={key}>
          <svg className="chart" viewBox="-1 -8 14 16" width={14} height={16} aria-hidden="true">
            {sign}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
