import { useParams } from 'wouter'
import { useLong } from '../api/ask.ts'
import type { Incident } from '../api/types.ts'
import { Stances } from '../charts/stances.tsx'
import { Timeline } from '../charts/timeline.tsx'
import { ActorField } from '../parts/filters.tsx'
import { IncidentTable } from '../parts/incident-table.tsx'
import { OpenEntries } from '../parts/open-entries.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { Registers } from '../parts/registers.tsx'
import { Relation } from '../parts/relation.tsx'
import { PageTitle } from '../parts/title.tsx'
import { PointsOfView } from '../parts/views.tsx'
import { useDesk } from '../shell/desk.tsx'
import { dyadPlace, To, useGo } from '../shell/place.tsx'

/** How two actors treat each other, in a chart and in figures. */
export function Relations() {
  const { words, actor } = useDesk()
  const { a = '', b = '' } = useParams<{ a?: string; b?: string }>()
  const go = useGo()
  const isPair = a !== '' && b !== ''
  return (
    <>
      <PageTitle title={isPair ? `${actor(a)} · ${actor(b)}` : words.relation.title}>
        <span className="choose-actors">
          <ActorField
            value={a}
            label={words.relation.actor}
            onChoose={(code) => go(dyadPlace(code || '-', b || '-'))}
          />
          <span aria-hidden="true">↔</span>
          <ActorField
            value={b}
            label={words.relation.actor}
            onChoose={(code) => go(dyadPlace(a || '-', code || '-'))}
          />
        </span>
        {isPair ? (
          <To path={`/brief/${a}/${b}`} className="button">
            {words.relation.brief}
          </To>
        ) : null}
      </PageTitle>
      {isPair && a !== '-' && b !== '-' ? <Pair key={`${a} ${b}`} a={a} b={b} /> : <Choose />}
    </>
  )
}

function Choose() {
  const { words } = useDesk()
  return (
    <>
      <p className="hint">{words.relation.choose}</p>
      <Pairs actor={null} />
    </>
  )
}

/** All that is known between two. */
function Pair({ a, b }: { readonly a: string; readonly b: string }) {
  const { words, asOf } = useDesk()
  const dyad = `${a}-${b}`
  const told = useLong<Incident>('incidents', { dyad, 'as-of': asOf, order: 'newest', limit: 1000 })
  return (
    <Relation a={a} b={b}>
      <Timeline asked={{ a, b }} name={dyad} />
      <OpenEntries dyad={dyad} />
      <Registers asked={{ dyad }} />
      <Stances asked={{ a, b }} name={dyad} />
      <PointsOfView asked={{ dyad }} name={dyad} />
      <section>
        <h2>{words.relation.timeline}</h2>
        <IncidentTable incidents={told.data?.items ?? []} caption={words.relation.timeline} />
      </section>
    </Relation>
  )
}
