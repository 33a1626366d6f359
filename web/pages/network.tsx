import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { useMemo, useRef } from 'react'
import { useAnswer } from '../api/ask.ts'
import type { Balance, Tie } from '../api/types.ts'
import { ExportChart } from '../parts/export.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Actor } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { actorPlace, dyadPlace, To, useFlags, useGo } from '../shell/place.tsx'

const [WIDTH, HEIGHT] = [860, 520]

/** Who stands with whom: signed ties, blocs, and the ties that fit no bloc. */
export function Network() {
  const { words, asOf } = useDesk()
  const [flags, change] = useFlags()
  const since = flags.get('since')
  const answer = useAnswer<Balance>('balance', { 'as-of': asOf, since })
  return (
    <>
      <PageTitle title={words.network.title} lead={words.network.lead} />
      <form className="filters">
        <label>
          <span>{words.filter.since}</span>
          <input type="date" value={since ?? ''} onChange={({ target }) => change({ since: target.value })} />
        </label>
      </form>
      <Answered answer={answer}>
        {(balance) =>
          balance.ties.length === 0 ? (
            <Empty what={words.network.none} todo={words.ui.noMatchDo} />
          ) : (
            <div className="network">
              <Graph balance={balance} />
              <Blocs balance={balance} />
              <details>
                <summary>{words.ui.table}</summary>
                <Pairs actor={null} />
              </details>
            </div>
          )
        }
      </Answered>
    </>
  )
}

interface Node extends SimulationNodeDatum {
  readonly code: string
  readonly weight: number
}

/** Places of the actors: friends draw, enemies push. Begun from fixed places, so the same ties give the same picture. */
function placed(ties: readonly Tie[]): ReadonlyMap<string, Place> {
  const weights = new Map<string, number>()
  for (const { a, b, incidents = [] } of ties)
    for (const code of [a, b]) weights.set(code, (weights.get(code) ?? 0) + incidents.length)
  const nodes: Node[] = [...weights].map(([code, weight]) => ({ code, weight }))
  const links = ties.map(({ a, b, weight }) => ({ source: a, target: b, weight }))
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .id(({ code }) => code)
        .distance(({ weight }) => (weight < 0 ? 190 : 90)),
    )
    .force('charge', forceManyBody().strength(-420))
    // Each is drawn to the middle by itself, so that those without a tie to the rest do not drift away.
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.11))
    .force('room', forceCollide(34))
    .stop()
  simulation.tick(300)
  const [xs, ys] = [nodes.map(({ x = 0 }) => x), nodes.map(({ y = 0 }) => y)]
  const scaled = (value: number, all: readonly number[], size: number) => {
    const [low, high] = [Math.min(...all), Math.max(...all)]
    return high === low ? size / 2 : 50 + ((value - low) / (high - low)) * (size - 100)
  }
  return new Map(
    nodes.map(({ code, weight, x = 0, y = 0 }) => [
      code,
      { weight, x: scaled(x, xs, WIDTH), y: scaled(y, ys, HEIGHT) },
    ]),
  )
}

interface Place {
  readonly x: number
  readonly y: number
  readonly weight: number
}

/** How far above its node a name stands. */
const aboveOf = ({ weight }: Place) => 10 + Math.sqrt(weight)

/** The actors whose names have room, those with most incidents first; the others are named when one comes to them. */
function roomy(places: ReadonlyMap<string, Place>, nameOf: (code: string) => string): ReadonlySet<string> {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = []
  const shown = new Set<string>()
  for (const [code, place] of [...places].toSorted(([, one], [, other]) => other.weight - one.weight)) {
    const half = [...nameOf(code)].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e7f ? 6.5 : 3.6), 0)
    const [x, y] = [place.x, place.y - aboveOf(place)]
    if (taken.some((one) => Math.abs(one.x - x) < one.half + half && Math.abs(one.y - y) < LINE)) continue
    taken.push({ x, y, half })
    shown.add(code)
  }
  return shown
}

/** Units between the names of two lines. */
const LINE = 14

function Graph({ balance }: { readonly balance: Balance }) {
  const { words, actor } = useDesk()
  const go = useGo()
  const chart = useRef<SVGSVGElement>(null)
  const { ties } = balance
  const places = useMemo(() => placed(ties), [ties])
  const blocs = useMemo(() => blocOf(balance), [balance])
  const named = useMemo(() => roomy(places, actor), [places, actor])
  return (
    <figure className="chartbox">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose marks are links is no fieldset */}
      <svg
        ref={chart}
        className="chart network"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={words.network.title}
      >
        {ties.map(({ a, b, weight }) => {
          const [from, to] = [places.get(a), places.get(b)]
          if (!from || !to) return null
          const name = `${actor(a)} ↔ ${actor(b)}: ${weight.toFixed(1)}`
          return (
            <a
              key={`${a} ${b}`}
              href={dyadPlace(a, b)}
              onClick={(event) => {
                event.preventDefault()
                go(dyadPlace(a, b))
              }}
            >
              <title>{name}</title>
              <line
                className={`tie ${weight < 0 ? 'down' : 'up'} w${Math.min(4, Math.ceil(Math.abs(weight) / 2.5))}`}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
              />
            </a>
          )
        })}
        {[...places].map(([code, place]) => (
          <a
            key={code}
            href={actorPlace(code)}
            onClick={(event) => {
              event.preventDefault()
              go(actorPlace(code))
            }}
          >
            <title>{actor(code)}</title>
            <circle
              className={`node b${blocs.get(code) ?? 0}`}
              cx={place.x}
              cy={place.y}
              r={6 + Math.sqrt(place.weight)}
            />
            <text
              x={place.x}
              y={place.y - aboveOf(place)}
              textAnchor="middle"
              className={named.has(code) ? 'head' : 'head quiet'}
            >
              {actor(code)}
            </text>
          </a>
        ))}
      </svg>
      <figcaption>
        <ul className="legend">
          <li>
            <svg className="chart" viewBox="0 0 26 8" width={26} height={8} aria-hidden="true">
              <path className="tie up w2" d="M0 4h26" />
            </svg>
            {words.network.friendly}
          </li>
          <li>
            <svg className="chart" viewBox="0 0 26 8" width={26} height={8} aria-hidden="true">
              <path className="tie down w2" d="M0 4h26" />
            </svg>
            {words.network.hostile}
          </li>
        </ul>
        <ExportChart
          name="network"
          rows={ties.map(({ a, b, weight, incidents = [] }) => ({ a, b, weight, incidents: incidents.length }))}
          chart={chart}
        />
      </figcaption>
    </figure>
  )
}

/** The bloc of each actor in the first of the best partitions. */
function blocOf({ weighted }: Balance): ReadonlyMap<string, number> {
  const blocs = weighted.parts.flatMap(({ splits }) => splits[0]?.blocs ?? [])
  return new Map(blocs.flatMap((codes, i) => codes.map((code) => [code, (i % 4) + 1] as const)))
}

function Blocs({ balance }: { readonly balance: Balance }) {
  const { words, language } = useDesk()
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const splits = balance.weighted.parts.flatMap(({ splits: [first] }) => (first ? [first] : []))
  return (
    <section>
      <dl className="coded">
        <div>
          <dt>{words.network.balance}</dt>
          <dd>{balance.share === null ? '–' : percent.format(balance.share)}</dd>
        </div>
        <div>
          <dt>{words.network.walk}</dt>
          <dd>{balance.walk === null ? '–' : balance.walk.toFixed(2)}</dd>
        </div>
        <div>
          <dt>{words.network.frustration}</dt>
          <dd>{balance.frustration.frustration}</dd>
        </div>
        <div>
          <dt>{words.network.weak}</dt>
          <dd>{balance.clusters.least}</dd>
        </div>
      </dl>
      <h2>{words.network.blocs}</h2>
      <ol className="blocs">
        {splits
          .flatMap(({ blocs }) => blocs)
          .map((codes) => (
            <li key={codes.join()}>
              {codes.map((code) => (
                <span key={code} className="spaced">
                  <Actor code={code} />
                </span>
              ))}
            </li>
          ))}
      </ol>
      <h2>{words.network.outOfLine}</h2>
      <ul className="plainlist">
        {splits
          .flatMap(({ outOfLine }) => outOfLine)
          .map(({ a, b, weight }) => (
            <li key={`${a} ${b}`}>
              <Actor code={a} /> <To path={dyadPlace(a, b)}>↔</To> <Actor code={b} />{' '}
              <span className={`figure ${weight < 0 ? 'down' : 'up'}`}>{weight.toFixed(1)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
