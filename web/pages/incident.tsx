import { useParams } from 'wouter'
import { useLong } from '../api/ask.ts'
import type { Account, Disagreement, Incident as Happening } from '../api/types.ts'
import { AccountWords } from '../parts/account-words.tsx'
import { IncidentTable } from '../parts/incident-table.tsx'
import { judge } from '../parts/judging.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Actor, Days, daysText, Passage, Sides, StatusMark } from '../parts/telling.tsx'
import { usePageTitle } from '../parts/title.tsx'
import { PointsOfView } from '../parts/views.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, incidentPlace, To } from '../shell/place.tsx'

const eventOf = (id: string) => id.slice(id.lastIndexOf('#') + 1)

/** One happening: every account of it side by side, where they differ, what it is part of. */
export function Incident() {
  const { words, asOf } = useDesk()
  const { key = '' } = useParams<{ key: string }>()
  const answer = useLong<Happening>('incidents', { id: key, 'as-of': asOf })
  return (
    <Answered answer={answer}>
      {({ items }) => {
        const found = items.find(
          ({ id, accounts }) => eventOf(id) === key || accounts.some(({ event }) => event === key),
        )
        return found ? <Page incident={found} /> : <Empty what={words.ui.noMatch} todo={words.ui.noMatchDo} />
      }}
    </Answered>
  )
}

function Page({ incident }: { readonly incident: Happening }) {
  const { words, frame, actor } = useDesk()
  const name = frame(incident.frame)
  usePageTitle([incident.source.map(actor).join(', '), name, incident.target.map(actor).join(', ')].join(' '))
  return (
    <article className="incident">
      <header className="pagehead">
        <h1>
          {name} <StatusMark status={incident.status} />
        </h1>
        <p className="meta big">
          <Days when={incident.when} />
          <Sides {...incident} />
          <span className="type">{incident.type}</span>
          {incident.place ? (
            <span>
              {words.incident.where}: <span lang="zh">{incident.place}</span>
            </span>
          ) : null}
          {incident.partOf ? (
            <span>
              {words.incident.partOf}{' '}
              <To path={incidentPlace(incident.partOf)}>{eventOf(incident.partOf).slice(0, 8)}</To>
            </span>
          ) : null}
        </p>
      </header>
      <Differences incident={incident} />
      <section>
        <h2>
          {words.incident.accounts} <small>{words.count.accounts(incident.accounts.length)}</small>
        </h2>
        <div className="accounts">
          {incident.accounts.map((account) => (
            <AccountCard key={account.account} account={account} incident={incident} />
          ))}
        </div>
      </section>
      <PointsOfView asked={{ incident: eventOf(incident.id) }} name={eventOf(incident.id).slice(0, 8)} />
      <Around incident={incident} />
      <Joins incident={incident} />
    </article>
  )
}

/** With more accounts than this, each shows its own words alone. */
const MANY = 8

function AccountCard({ account, incident }: { readonly account: Account; readonly incident: Happening }) {
  const { words, frame } = useDesk()
  const others = incident.accounts.filter((one) => one !== account)
  const same = (one: Account) => JSON.stringify(one.when) === JSON.stringify(incident.when)
  return (
    <section className="account" aria-label={account.doc}>
      <header>
        <To path={documentPlace(account.id)} flags={{ at: `events.${account.event}` }} className="doc">
          {account.outlet ?? account.doc}
        </To>
        <small>
          {account.published ?? words.list.noDay} {account.country ? <Actor code={account.country} /> : null}
        </small>
      </header>
      <AccountWords account={account} isInContext={incident.accounts.length <= MANY} />
      <dl className="coded">
        <div>
          <dt>{words.list.what}</dt>
          <dd>{frame(account.frame)}</dd>
        </div>
        <div className={same(account) ? undefined : 'differs'}>
          <dt>{words.list.when}</dt>
          <dd>
            <Days when={account.when} />
          </dd>
        </div>
        <div className={account.status === incident.status ? undefined : 'differs'}>
          <dt>{words.list.status}</dt>
          <dd>{words.terms.status[account.status]}</dd>
        </div>
        <div>
          <dt>{words.list.who}</dt>
          <dd>
            <Sides {...account} />
          </dd>
        </div>
        {account.counts.length ? (
          <div>
            <dt>{words.document.counts}</dt>
            <dd lang="zh">{account.counts.map(({ n, of }) => `${n} ${of}`).join('、')}</dd>
          </div>
        ) : null}
      </dl>
      {others[0] ? (
        <button
          type="button"
          className="plain"
          onClick={() => void judge({ kind: 'different', ids: [account.event, (others[0] as Account).event] })}
        >
          {words.incident.split}
        </button>
      ) : null}
    </section>
  )
}

function Differences({ incident }: { readonly incident: Happening }) {
  const { words, asOf } = useDesk()
  const { source, target, type } = incident
  const answer = useLong<Disagreement>('disagreements', {
    actor: source[0] ?? target[0],
    type,
    'as-of': asOf,
    limit: 1000,
  })
  if (incident.accounts.length < 2) return <p className="hint">{words.incident.single}</p>
  const all = answer.data?.items.filter((one) => one.incident === incident.id)
  if (!all) return null
  return (
    <section>
      <h2>{words.incident.differ}</h2>
      {all.length === 0 ? <p className="hint">{words.incident.agree}</p> : <DifferenceTable all={all} />}
    </section>
  )
}

/** Days come as `A..B`, either end open. */
function valueText(what: string, value: string): string {
  if (what !== 'day' || !value.includes('..')) return value
  const [start, end] = value.split('..')
  return daysText({ start: start || null, end: end || null })
}

/** Field by field, what each side says and with which words. */
export function DifferenceTable({ all }: { readonly all: readonly Disagreement[] }) {
  const { words } = useDesk()
  return (
    <div className="scroll">
      <table className="differences">
        <tbody>
          {all.map(({ what, values, reconciled }) => (
            <tr key={what}>
              <th scope="row">{words.terms.differ[what]}</th>
              {values.map(({ value, accounts }) => (
                <td key={value}>
                  <b>
                    {what === 'happened'
                      ? (words.terms.status as Record<string, string>)[value]
                      : valueText(what, value)}
                  </b>
                  {accounts.map((one) => (
                    <p key={one.account}>
                      <To path={documentPlace(one.id)} flags={{ at: `events.${one.event}` }}>
                        {one.outlet ?? one.doc}
                      </To>{' '}
                      <Passage words={one.words[0] ?? ''} />
                    </p>
                  ))}
                </td>
              ))}
              {reconciled ? (
                <td>
                  {words.incident.reconciled} {reconciled}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const NEAR = 4

/** The parts of a visit, and what passed just before and after between the same. */
function Around({ incident }: { readonly incident: Happening }) {
  const { words, asOf } = useDesk()
  const [a = '', b = ''] = [...new Set([...incident.source, ...incident.target])]
  const isPair = b !== ''
  const answer = useLong<Happening>(isPair ? 'incidents' : null, { dyad: `${a}-${b}`, 'as-of': asOf, limit: 1000 })
  const all = answer.data?.items ?? []
  const at = all.findIndex(({ id }) => id === incident.id)
  const near = at === -1 ? [] : all.slice(Math.max(0, at - NEAR), at + NEAR + 1)
  const parts = all.filter(({ partOf }) => partOf === incident.id)
  return (
    <>
      {parts.length ? (
        <section>
          <h2>{words.incident.parts}</h2>
          <IncidentTable incidents={parts} caption={words.incident.parts} />
        </section>
      ) : null}
      {near.length > 1 ? (
        <section>
          <h2>{words.incident.sequence}</h2>
          <IncidentTable
            incidents={near}
            at={near.findIndex(({ id }) => id === incident.id)}
            caption={words.incident.sequence}
          />
        </section>
      ) : null}
    </>
  )
}

function Joins({ incident }: { readonly incident: Happening }) {
  const { words } = useDesk()
  if (incident.joins.length === 0) return null
  const nameOf = (key: string) => incident.accounts.find(({ account }) => account === key)?.doc ?? key
  return (
    <details>
      <summary>{words.incident.joined}</summary>
      <ul className="joins">
        {incident.joins.map(({ a, b, weight, reasons }) => (
          <li key={`${a} ${b}`}>
            {nameOf(a)} = {nameOf(b)} <Weight weight={weight} />
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A weight in log odds; a person's ruling has none. */
export function Weight({ weight }: { readonly weight: number | null }) {
  const isRuled = weight === null || !Number.isFinite(weight)
  return <b className="weight">{isRuled ? '!' : `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`}</b>
}

export function Reasons({ reasons }: { readonly reasons: Happening['joins'][number]['reasons'] }) {
  const { words } = useDesk()
  return (
    <span className="reasons">
      {reasons.map(({ what, weight }) => (
        <span key={what}>
          {(words.terms.reason as Record<string, string>)[what] ?? what} <Weight weight={weight} />
        </span>
      ))}
    </span>
  )
}
