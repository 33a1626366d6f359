import { useParams } from 'wouter'
import { useLong } from '../api/ask.ts'
import type { TrianglePeriod } from '../api/types.ts'
import { Drawn } from '../charts/drawn.tsx'
import { ActorField } from '../parts/filters.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { term } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { dyadPlace, To, useFlags, useGo } from '../shell/place.tsx'

/** The strategic triangle of three, period by period. */
export function Triangle() {
  const { words, actor } = useDesk()
  const { a = '', b = '', c = '' } = useParams<{ a?: string; b?: string; c?: string }>()
  const go = useGo()
  const actors = [a, b, c].map((code) => (code === '-' ? '' : code))
  const isFull = actors.every((code) => code !== '')
  return (
    <>
      <PageTitle
        title={isFull ? actors.map(actor).join(' · ') : words.triangle.title}
        lead={isFull ? null : words.triangle.choose}
      >
        <span className="choose-actors">
          {actors.map((code, i) => (
            <ActorField
              // biome-ignore lint/suspicious/noArrayIndexKey: three places in their order
              key={i}
              value={code}
              label={`${words.relation.actor} ${i + 1}`}
              onChoose={(next) => go(`/triangle/${actors.map((one, n) => (n === i ? next : one) || '-').join('/')}`)}
            />
          ))}
        </span>
      </PageTitle>
      {isFull ? <Three actors={actors} /> : <Suggested />}
    </>
  )
}

const COMMON = [
  ['CHN', 'JPN', 'KOR'],
  ['USA', 'CHN', 'JPN'],
  ['USA', 'CHN', 'RUS'],
  ['KOR', 'PRK', 'USA'],
] as const

function Suggested() {
  const { actor } = useDesk()
  return (
    <ul className="plainlist">
      {COMMON.map((three) => (
        <li key={three.join()}>
          <To path={`/triangle/${three.join('/')}`}>{three.map(actor).join(' · ')}</To>
        </li>
      ))}
    </ul>
  )
}

function Three({ actors }: { readonly actors: readonly string[] }) {
  const { words, asOf } = useDesk()
  const [flags, change] = useFlags()
  const [a, b, c] = actors
  const unit = flags.get('unit')
  const answer = useLong<TrianglePeriod>('triangle', { a, b, c, unit, 'as-of': asOf, limit: 1000 })
  const choose = (period: string) => change({ period }, true)
  return (
    <Answered answer={answer}>
      {({ items }) => {
        const known = items.filter(isKnown)
        const last = known.at(-1)
        if (!last) return <Empty what={words.triangle.none} todo={words.triangle.noneDo} />
        const at =
          known.find(({ period }) => period === flags.get('period')) ??
          known.findLast(({ type }) => type !== null) ??
          last
        return (
          <div className="triangle">
            <figure className="chartbox">
              <Drawing at={at} />
              <figcaption>
                <b>{at.period}</b> {at.type ? term(words.terms.triangle, at.type) : words.terms.triangle.undecided}
              </figcaption>
            </figure>
            <section>
              <Chances at={at} />
            </section>
            <section className="wide">
              <h2>{words.triangle.over}</h2>
              <Drawn<TrianglePeriod>
                kind="triangle"
                asked={{ a, b, c, unit }}
                name={actors.join('-')}
                rowsOf={(all) => all.filter(isKnown).map(rowOf)}
                table={(all) => <Periods periods={all.filter(isKnown)} actors={actors} at={at} onChoose={choose} />}
                onPeriod={choose}
              />
            </section>
          </div>
        )
      }}
    </Answered>
  )
}

/** Periods of which nothing is known say nothing. */
const isKnown = ({ ties }: Pick<TrianglePeriod, 'ties'>) => ties.some(({ score }) => score !== null)

const rowOf = ({ period, ties, type, roles }: TrianglePeriod) => ({
  period,
  ab: ties[0]?.score ?? null,
  bc: ties[1]?.score ?? null,
  ca: ties[2]?.score ?? null,
  type,
  roles: roles?.join(' ') ?? null,
})

const CORNERS = [
  [150, 40],
  [260, 220],
  [40, 220],
] as const
/** The ties of A and B, B and C, C and A. */
const SIDES = [
  [0, 1],
  [1, 2],
  [2, 0],
] as const

const signed = (n: number | null) => (n === null ? '?' : `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(1)}`)
const classOf = (sign: number | null) =>
  sign === null || sign === 0 ? 'tie unknown' : sign < 0 ? 'tie down' : 'tie up'

function Drawing({ at }: { readonly at: TrianglePeriod }) {
  const { words, actor } = useDesk()
  return (
    <svg className="chart" viewBox="0 0 300 270" role="img" aria-label={`${words.triangle.title} ${at.period}`}>
      {SIDES.map(([from, to], i) => {
        const [[x1, y1], [x2, y2]] = [CORNERS[from], CORNERS[to]]
        const tie = at.ties[i]
        return (
          <g key={`${from}${to}`}>
            <line className={classOf(tie?.sign ?? null)} x1={x1} y1={y1} x2={x2} y2={y2} />
            <text className="figure" x={(x1 + x2) / 2} y={(y1 + y2) / 2 + 4} textAnchor="middle">
              {signed(tie?.score ?? null)}
            </text>
          </g>
        )
      })}
      {at.actors.map((code, i) => {
        const [x, y] = CORNERS[i] ?? [0, 0]
        return (
          <g key={code}>
            <circle className="node" cx={x} cy={y} r={7} />
            <text className="head" x={x} y={i === 0 ? y - 18 : y + 24} textAnchor="middle">
              {actor(code)}
            </text>
            <text className="dim" x={x} y={i === 0 ? y - 4 - 28 : y + 40} textAnchor="middle">
              {at.roles?.[i] ? term(words.terms.role, at.roles[i] ?? '') : ''}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Chances({ at }: { readonly at: TrianglePeriod }) {
  const { words, actor, language } = useDesk()
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const shares = (chances: Readonly<Record<string, number>>, table: Readonly<Record<string, string>>) =>
    Object.entries(chances)
      .filter(([, share]) => share >= 0.01)
      .toSorted(([, one], [, other]) => other - one)
      .map(([name, share]) => (
        <li key={name}>
          <span>{term(table, name)}</span>
          <meter min={0} max={1} value={share} aria-label={term(table, name)} />
          <span className="figure">{percent.format(share)}</span>
        </li>
      ))
  return (
    <>
      <h2>{words.triangle.chances}</h2>
      <ul className="shares">{shares(at.chances, words.terms.triangle)}</ul>
      <h2>{words.triangle.roles}</h2>
      {at.actors.map((code, i) => (
        <section key={code}>
          <h3>{actor(code)}</h3>
          <ul className="shares">{shares(at.roleChances[i] ?? {}, words.terms.role)}</ul>
        </section>
      ))}
      <p>
        {SIDES.map(([from, to]) => (
          <To key={`${from}${to}`} path={dyadPlace(at.actors[from], at.actors[to])} className="button">
            {actor(at.actors[from])} ↔ {actor(at.actors[to])}
          </To>
        ))}
      </p>
    </>
  )
}

function Periods(props: {
  readonly periods: readonly TrianglePeriod[]
  readonly actors: readonly string[]
  readonly at: TrianglePeriod
  readonly onChoose: (period: string) => void
}) {
  const { words, actor } = useDesk()
  const { periods, actors, at, onChoose } = props
  return (
    <table className="rows figures">
      <caption className="hidden">{words.triangle.over}</caption>
      <thead>
        <tr>
          <th scope="col">{words.relation.period}</th>
          {SIDES.map(([from, to]) => (
            <th key={`${from}${to}`} scope="col">
              {actor(actors[from] ?? '')} · {actor(actors[to] ?? '')}
            </th>
          ))}
          <th scope="col">{words.triangle.type}</th>
          {actors.map((code) => (
            <th key={code} scope="col">
              {actor(code)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.toReversed().map((one) => (
          <tr key={one.period} className={one.period === at.period ? 'at' : undefined}>
            <th scope="row">
              <button type="button" className="plain" onClick={() => onChoose(one.period)}>
                {one.period}
              </button>
            </th>
            {one.ties.map(({ score }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three ties in their order
              <td key={i} className={`figure ${score === null ? '' : score < 0 ? 'down' : 'up'}`}>
                {signed(score)}
              </td>
            ))}
            <td>{one.type ? term(words.terms.triangle, one.type) : '–'}</td>
            {actors.map((code, i) => (
              <td key={code}>{one.roles?.[i] ? term(words.terms.role, one.roles[i] ?? '') : '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
