import { useState } from 'react'
import { address, useLong } from '../api/ask.ts'
import type { Entry } from '../api/types.ts'
import { Calendar } from '../parts/calendar.tsx'
import { EntryLink, Fate } from '../parts/entry.tsx'
import { ExportTable } from '../parts/export.tsx'
import { Filters } from '../parts/filters.tsx'
import { judge } from '../parts/judging.tsx'
import { Answered, Empty, Fault } from '../parts/states.tsx'
import { Days, daysText, Passage, Sides } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, To, useFlags } from '../shell/place.tsx'

const NAMES = ['actor', 'dyad', 'type', 'since', 'until'] as const
const FATES = ['open', 'due', 'overdue', 'met', 'met late', 'broken', 'superseded', 'void'] as const

/** What was announced, promised, threatened or foretold, and its fate as of the day. */
export function Ledger() {
  const { words, asOf } = useDesk()
  const [flags, change] = useFlags()
  const asked = Object.fromEntries(NAMES.map((name) => [name, flags.get(name)]))
  const fate = flags.get('fate') ?? ''
  const isCalendar = flags.get('as') === 'calendar'
  const answer = useLong<Entry>('ledger', { ...asked, 'as-of': asOf, limit: 1000 })
  return (
    <>
      <PageTitle title={words.ledger.title} lead={words.ledger.lead}>
        <fieldset className="segmented">
          <legend className="hidden">{words.ledger.title}</legend>
          {(['list', 'calendar'] as const).map((as) => (
            <label key={as}>
              <input
                type="radio"
                name="as"
                checked={isCalendar === (as === 'calendar')}
                onChange={() => change({ as: as === 'list' ? null : as })}
              />
              <span>{words.ledger[as]}</span>
            </label>
          ))}
        </fieldset>
        <a
          className="button"
          href={address('ledger', { ...asked, 'as-of': asOf, ics: 'true', fate: fate.replace(' ', '-') })}
          download="ledger.ics"
        >
          {words.ledger.ics}
        </a>
      </PageTitle>
      <Filters names={NAMES}>
        <label>
          <span>{words.filter.fate}</span>
          <select value={fate} onChange={({ target }) => change({ fate: target.value })}>
            <option value="">{words.ui.all}</option>
            {FATES.map((one) => (
              <option key={one} value={one}>
                {words.terms.fate[one]}
              </option>
            ))}
          </select>
        </label>
      </Filters>
      <Answered answer={answer}>
        {({ items }) => {
          const entries = items.filter((one) => fate === '' || one.fate === fate)
          if (entries.length === 0) return <Empty what={words.ledger.none} todo={words.ui.noMatchDo} />
          return (
            <>
              <Counts entries={items} />
              {isCalendar ? <Calendar entries={entries} /> : <Table entries={entries} />}
              <footer className="tail">
                <ExportTable
                  name="ledger"
                  rows={entries.map(({ id, kind, type, frame, who, toward, fate: became, by, first, last }) => ({
                    ...{ id, kind, type, frame, who: who.join(' '), toward: toward.join(' ') },
                    ...{ fate: became, by: daysText(by), first, last },
                  }))}
                />
              </footer>
            </>
          )
        }}
      </Answered>
    </>
  )
}

function Counts({ entries }: { readonly entries: readonly Entry[] }) {
  const [, change] = useFlags()
  const counts = Map.groupBy(entries, ({ fate }) => fate)
  return (
    <p className="counts">
      {FATES.filter((fate) => counts.has(fate)).map((fate) => (
        <button key={fate} type="button" className="plain" onClick={() => change({ fate })}>
          <Fate fate={fate} /> {counts.get(fate)?.length}
        </button>
      ))}
    </p>
  )
}

function Table({ entries }: { readonly entries: readonly Entry[] }) {
  const { words, frame } = useDesk()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className="scroll">
      <table className="rows stacked">
        <caption className="hidden">{words.ledger.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ledger.by}</th>
            <th scope="col">{words.filter.fate}</th>
            <th scope="col">{words.list.who}</th>
            <th scope="col">{words.list.what}</th>
            <th scope="col">{words.ledger.said}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                <Days when={entry.by} />
              </td>
              <td>
                <Fate fate={entry.fate} />
              </td>
              <td>
                <Sides source={entry.who} target={entry.toward} />
              </td>
              <td>
                <EntryLink entry={entry} className="what">
                  {frame(entry.frame)}
                </EntryLink>{' '}
                <small>{words.terms.promise[entry.kind]}</small>
              </td>
              <td>
                <button
                  type="button"
                  className="plain"
                  aria-expanded={open === entry.id}
                  onClick={() => setOpen(open === entry.id ? null : entry.id)}
                >
                  {entry.last} · {words.count.sources(entry.said.length)}
                </button>
                {open === entry.id ? <Said entry={entry} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Said({ entry }: { readonly entry: Entry }) {
  const { words } = useDesk()
  const parts = [
    [words.ledger.said, entry.said],
    [words.ledger.decided, entry.decidedBy],
  ] as const
  return (
    <div className="said">
      {parts.map(([name, accounts]) =>
        accounts.length ? (
          <section key={name}>
            <h3>{name}</h3>
            {accounts.map((one) => (
              <p key={one.account}>
                <To path={documentPlace(one.id)} flags={{ at: `events.${one.event}` }}>
                  {one.published} {one.outlet ?? one.doc}
                </To>{' '}
                <Passage words={one.words[0] ?? ''} />
              </p>
            ))}
          </section>
        ) : null,
      )}
      {entry.struckBy.length ? <StruckBy judgements={entry.struckBy} /> : null}
    </div>
  )
}

/** Who struck an entry out, when and why, with the way back. */
function StruckBy({ judgements }: { readonly judgements: Entry['struckBy'] }) {
  const { words } = useDesk()
  const [error, setError] = useState<Error | null>(null)
  return (
    <section>
      <h3>{words.ledger.decided}</h3>
      {error ? <Fault error={error} /> : null}
      {judgements.map(({ id, by, why, at }) => (
        <p key={id}>
          <time className="days">{at.slice(0, 10)}</time> <b>{words.terms.judged.rejected}</b>{' '}
          {[by, why].filter((text) => text !== '').join(': ')}{' '}
          <button
            type="button"
            className="plain"
            onClick={() => void judge({ kind: 'undo', ids: [id] }).then(() => setError(null), setError)}
          >
            {words.review.undo}
          </button>
        </p>
      ))}
    </section>
  )
}
