import { geoEqualEarth, geoPath } from 'd3-geo'
import type { FeatureCollection, Geometry } from 'geojson'
import { useMemo, useRef } from 'react'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'
import { useLong } from '../api/ask.ts'
import type { Incident } from '../api/types.ts'
import { DISPUTED } from '../charts/disputed.ts'
import { isConflict } from '../charts/periods.ts'
import { ExportChart } from '../parts/export.tsx'
import { Filters } from '../parts/filters.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Actor } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { actorPlace, useFlags, useGo } from '../shell/place.tsx'

const [WIDTH, HEIGHT] = [960, 470]
const NAMES = ['actor', 'type', 'since', 'until'] as const
interface Shape {
  readonly name: string
}
const topology = world as unknown as Topology<{ countries: GeometryCollection<Shape> }>

/** Incidents by the states that take part, on shapes that come with the desk. */
export function World() {
  const { words, asOf } = useDesk()
  const [flags, change] = useFlags()
  const asked = Object.fromEntries(NAMES.map((name) => [name, flags.get(name)]))
  const answer = useLong<Incident>('incidents', { ...asked, 'as-of': asOf, limit: 1000, order: 'newest' })
  const shown = flags.get('shown') ?? 'involved'
  const isMarked = flags.get('disputed') !== 'no'
  return (
    <>
      <PageTitle title={words.map.title} lead={words.map.lead} />
      <Filters names={NAMES}>
        <label>
          <span>{words.map.shown}</span>
          <select value={shown} onChange={({ target }) => change({ shown: target.value })}>
            {(['involved', 'cooperation', 'conflict'] as const).map((one) => (
              <option key={one} value={one}>
                {words.map[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={isMarked} onChange={() => change({ disputed: isMarked ? 'no' : null })} />
          {words.map.disputed}
        </label>
      </Filters>
      <Answered answer={answer}>
        {({ items }) => {
          const counts = countsOf(
            items.filter(({ type }) => shown === 'involved' || isConflict(type) === (shown === 'conflict')),
          )
          return counts.size === 0 ? (
            <Empty what={words.ui.noMatch} todo={words.ui.noMatchDo} />
          ) : (
            <Chart counts={counts} isMarked={isMarked} isDown={shown === 'conflict'} />
          )
        }}
      </Answered>
    </>
  )
}

function countsOf(incidents: readonly Incident[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { source, target } of incidents)
    for (const code of new Set([...source, ...target])) counts.set(code, (counts.get(code) ?? 0) + 1)
  return new Map([...counts].toSorted(([, a], [, b]) => b - a))
}

/** Two letters of a country by the three digits of a shape: browsers know what one stands for in the other. */
function regionOf(id: string | number | undefined): string | null {
  if (id === undefined) return null
  const [tag = ''] = Intl.getCanonicalLocales(`und-${String(id).padStart(3, '0')}`)
  return tag.slice(4)
}

interface ChartProps {
  readonly counts: ReadonlyMap<string, number>
  readonly isMarked: boolean
  readonly isDown: boolean
}

const STEPS = 5

function Chart({ counts, isMarked, isDown }: ChartProps) {
  const { words, vocabulary, actor } = useDesk()
  const go = useGo()
  const chart = useRef<SVGSVGElement>(null)
  const { path, shapes, borders, disputed } = useMemo(drawn, [])
  const codes = new Map(Object.entries(vocabulary.regions ?? {}).map(([code, region]) => [region, code]))
  const most = Math.max(...counts.values())
  const stepOf = (n: number) => (n === 0 ? 0 : Math.max(1, Math.ceil((Math.log1p(n) / Math.log1p(most)) * STEPS)))
  const onMap = new Set(shapes.features.map(({ id }) => codes.get(regionOf(id) ?? '')))
  const off = [...counts].filter(([code]) => !onMap.has(code))
  return (
    <>
      <figure className="chartbox">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose marks are links is no fieldset */}
        <svg
          ref={chart}
          className="chart map"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="group"
          aria-label={words.map.title}
        >
          {shapes.features.map((shape, i) => {
            const code = codes.get(regionOf(shape.id) ?? '') ?? ''
            const n = counts.get(code) ?? 0
            const name = code ? actor(code) : shape.properties.name
            const land = (
              <path className={`land ${isDown ? 'down' : 'up'} n${stepOf(n)}`} d={path(shape) ?? ''}>
                <title>{`${name}: ${n}`}</title>
              </path>
            )
            // biome-ignore lint/suspicious/noArrayIndexKey: shapes without a code of ISO have no other name
            if (n === 0) return <g key={i}>{land}</g>
            return (
              <a
                key={code}
                href={actorPlace(code)}
                aria-label={`${name}: ${n}`}
                onClick={(event) => {
                  event.preventDefault()
                  go(actorPlace(code))
                }}
              >
                {land}
              </a>
            )
          })}
          <path className="border" d={path(borders) ?? ''} />
          {isMarked ? <path className="border disputed" d={path(disputed) ?? ''} /> : null}
        </svg>
        <figcaption>
          <small>{words.map.source}</small>
          <ExportChart name="map" rows={[...counts].map(([code, n]) => ({ code, n }))} chart={chart} />
        </figcaption>
      </figure>
      {off.length ? (
        <p className="hint">
          {words.map.unmapped}:{' '}
          {off.map(([code, n]) => (
            <span key={code} className="spaced">
              <Actor code={code} /> {n}
            </span>
          ))}
        </p>
      ) : null}
      <CountTable counts={counts} />
    </>
  )
}

/** No state of the desk, and a quarter of the sheet. */
const ANTARCTICA = '010'

function drawn() {
  const { countries } = topology.objects
  const all = feature(topology, countries) as FeatureCollection<Geometry, Shape>
  const shapes = { ...all, features: all.features.filter(({ id }) => id !== ANTARCTICA) }
  const path = geoPath(geoEqualEarth().rotate([-150, 0]).fitSize([WIDTH, HEIGHT], shapes))
  const isDisputed = (a: { properties?: Shape }, b: { properties?: Shape }) =>
    DISPUTED.some(([one, other]) => {
      const [x, y] = [a.properties?.name, b.properties?.name]
      return (x === one && y === other) || (x === other && y === one)
    })
  return {
    path,
    shapes,
    borders: mesh(topology, countries, (a, b) => a !== b && !isDisputed(a as never, b as never)),
    disputed: mesh(topology, countries, (a, b) => a !== b && isDisputed(a as never, b as never)),
  }
}

function CountTable({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const { words } = useDesk()
  return (
    <details>
      <summary>{words.ui.table}</summary>
      <table className="rows narrow">
        <caption className="hidden">{words.map.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.relation.actor}</th>
            <th scope="col">{words.nav.incidents}</th>
          </tr>
        </thead>
        <tbody>
          {[...counts].map(([code, n]) => (
            <tr key={code}>
              <th scope="row">
                <Actor code={code} />
              </th>
              <td className="figure">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
