import { useAnswer } from '../api/ask.ts'
import type { Disagreement, FrontPage } from '../api/types.ts'
import { EntryLine } from '../parts/entry.tsx'
import { IncidentTable } from '../parts/incident-table.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Sides } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, dyadPlace, incidentPlace, To, useFlags } from '../shell/place.tsx'

type Moved = FrontPage['relations'][number]

const WINDOWS = [1, 3, 7, 14, 30, 90]

/** The front page of a day. */
export function Today() {
  const { words, asOf } = useDesk()
  const [flags, change] = useFlags()
  const days = Number(flags.get('days') ?? 7)
  const answer = useAnswer<FrontPage>('today', { 'as-of': asOf, days })
  const lead = answer.data ? words.today.lead(answer.data.asOf) : null
  return (
    <>
      <PageTitle title={words.today.title} lead={lead}>
        <fieldset className="segmented">
          <legend className="hidden">{words.today.window}</legend>
          {WINDOWS.map((n) => (
            <label key={n}>
              <input type="radio" name="days" checked={n === days} onChange={() => change({ days: n })} />
              <span>{words.today.days(n)}</span>
            </label>
          ))}
        </fieldset>
      </PageTitle>
      <Answered answer={answer}>{(page) => <Front page={page} />}</Answered>
    </>
  )
}

function Front({ page }: { readonly page: FrontPage }) {
  const { words } = useDesk()
  const { incidents, due, disagreements, relations, documents } = page
  if (incidents.items.length + due.items.length + disagreements.items.length + documents.items.length === 0)
    return <Quiet latest={page.latest} />
  return (
    <div className="front">
      {page.latest && incidents.items.length === 0 ? <Latest day={page.latest} /> : null}
      <section className="fresh">
        <h2>
          {words.today.fresh} <small>{incidents.total}</small>
        </h2>
        {incidents.items.length ? (
          <IncidentTable incidents={incidents.items} caption={words.today.fresh} />
        ) : (
          <p className="hint">{words.today.quiet}</p>
        )}
        {incidents.items.length < incidents.total ? (
          <p className="tail">
            <To path="/incidents">
              {words.ui.more} · {words.ui.of(incidents.items.length, incidents.total)}
            </To>
          </p>
        ) : null}
      </section>
      <div className="aside">
        <section>
          <h2>
            {words.today.moved} <small>{relations.length}</small>
          </h2>
          <MovedList relations={relations} />
        </section>
        <section>
          <h2>
            {words.today.due} <small>{due.total}</small>
          </h2>
          {due.items.length ? null : <p className="hint">{words.today.quiet}</p>}
          <ul className="plainlist">
            {due.items.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
        <section>
          <h2>
            {words.today.differ} <small>{disagreements.total}</small>
          </h2>
          <DifferList all={disagreements.items} />
        </section>
        <section>
          <h2>
            {words.today.documents} <small>{documents.total}</small>
          </h2>
          <ul className="plainlist">
            {documents.items.map(({ id, title, doc, published, lang }) => (
              <li key={id}>
                <time className="days">{published?.slice(5)}</time>{' '}
                <To path={documentPlace(id)} lang={lang}>
                  {title ?? doc}
                </To>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

/** The last document is of an earlier day: its front page is a step away. */
function Latest({ day }: { readonly day: string }) {
  const { words } = useDesk()
  return (
    <p className="notice">
      {words.today.latest(day)}{' '}
      <To path="/" flags={{ 'as-of': day }} className="button">
        {words.today.toLatest}
      </To>
    </p>
  )
}

function Quiet({ latest }: { readonly latest: string | null }) {
  const { words } = useDesk()
  const { data } = useAnswer<{ readonly sources: number }>('status')
  if (data?.sources === 0)
    return (
      <Empty what={words.ui.emptyDesk} todo={words.ui.emptyDeskDo}>
        <To path="/add" className="button main">
          {words.nav.add}
        </To>
      </Empty>
    )
  return (
    <Empty what={words.today.quiet} todo={words.today.quietDo}>
      {latest ? <Latest day={latest} /> : null}
    </Empty>
  )
}

const SHOWN = 10

function MovedList({ relations }: { readonly relations: readonly Moved[] }) {
  const { words, actor, language } = useDesk()
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  if (relations.length === 0) return <p className="hint">{words.today.quiet}</p>
  const most = Math.max(...relations.map(({ before, after }) => Math.abs(after - before)))
  return (
    <ol className="moved">
      {relations.slice(0, SHOWN).map(({ source, target, before, after }) => (
        <li key={`${source} ${target}`}>
          <To path={dyadPlace(source, target)}>
            {actor(source)} → {actor(target)}
          </To>
          <meter className={after < before ? 'down' : 'up'} min={0} max={most} value={Math.abs(after - before)} />
          <span className={after < before ? 'figure down' : 'figure up'}>{number.format(after - before)}</span>
        </li>
      ))}
    </ol>
  )
}

function DifferList({ all }: { readonly all: readonly Disagreement[] }) {
  const { words, frame } = useDesk()
  if (all.length === 0) return <p className="hint">{words.today.quiet}</p>
  return (
    <ul className="plainlist">
      {all.slice(0, SHOWN).map((one) => (
        <li key={`${one.incident} ${one.what}`}>
          <To path={incidentPlace(one.incident)}>{frame(one.frame)}</To> <Sides {...one} />{' '}
          <small>
            {words.terms.differ[one.what]}: {one.values.map(({ value }) => value).join(' / ')}
          </small>
        </li>
      ))}
    </ul>
  )
}
