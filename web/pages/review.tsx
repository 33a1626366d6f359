import { useState } from 'react'
import { useLong } from '../api/ask.ts'
import type { Account, Judgement, Weighed } from '../api/types.ts'
import { judge } from '../parts/judging.tsx'
import { Answered, Empty, Fault } from '../parts/states.tsx'
import { Days, Passage, Sides, StatusMark } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useKeySettings, useKeys } from '../shell/keys.tsx'
import { documentPlace, To } from '../shell/place.tsx'
import { Reasons, Weight } from './incident.tsx'

type Question = Weighed & { readonly accounts: readonly [Account, Account] }
type Item = Question | { readonly orphaned: Judgement }

/** The queue of what could not be decided, by keyboard, with what was decided and the way back. */
export function Review() {
  const { words, asOf } = useDesk()
  const queue = useLong<Item>('review', { 'as-of': asOf, limit: 200 })
  const history = useLong<Judgement>('judge', { limit: 1000 })
  return (
    <>
      <PageTitle title={words.review.title} lead={words.review.lead} />
      <Answered answer={queue}>
        {({ items, total }) => (
          <Queue
            questions={items.filter((one) => 'accounts' in one)}
            orphans={items.flatMap((one) => ('orphaned' in one ? [one.orphaned] : []))}
            total={total}
            last={history.data?.items.findLast(({ kind, state }) => kind !== 'undone' && state === 'holds') ?? null}
          />
        )}
      </Answered>
      <Answered answer={history}>{({ items }) => <History judgements={items.toReversed()} />}</Answered>
    </>
  )
}

interface QueueProps {
  readonly questions: readonly Question[]
  readonly orphans: readonly Judgement[]
  readonly total: number
  readonly last: Judgement | null
}

function Queue({ questions, orphans, total, last }: QueueProps) {
  const { words } = useDesk()
  const [at, setAt] = useState(0)
  const [error, setError] = useState<Error | null>(null)
  const place = Math.min(at, questions.length - 1)
  const question = questions[place]
  const doing = (work: Promise<unknown>) => void work.then(() => setError(null), setError)
  const decide = (kind: 'same' | 'different') => {
    if (question) doing(judge({ kind, ids: question.accounts.map(({ event }) => event) }))
  }
  const undo = () => last && doing(judge({ kind: 'undo', ids: [last.id] }))
  const move = (by: number) => setAt(Math.max(0, Math.min(place + by, questions.length - 1)))
  useKeys({
    same: () => decide('same'),
    different: () => decide('different'),
    later: () => move(1),
    next: () => move(1),
    previous: () => move(-1),
    undo,
  })
  return (
    <section className="queue" aria-label={words.review.title}>
      {question ? (
        <>
          <p className="hint" role="status">
            {words.ui.of(place + 1, total)}
          </p>
          <Pair key={`${question.a} ${question.b}`} question={question} />
        </>
      ) : (
        <Empty what={words.review.empty} todo={words.review.emptyDo} />
      )}
      <p className="verdicts">
        {question ? (
          <>
            <Choice deed="same" isMain onChoose={() => decide('same')} />
            <Choice deed="different" onChoose={() => decide('different')} />
            <Choice deed="later" onChoose={() => move(1)} />
          </>
        ) : null}
        {last ? <Choice deed="undo" onChoose={undo} /> : null}
      </p>
      {error ? <Fault error={error} /> : null}
      {orphans.map((one) => (
        <p key={one.id} className="warn">
          {words.review.orphaned}: {words.terms.judged[one.kind]}{' '}
          {one.subjects.map(({ words: said }) => (
            <Passage key={said[0]} words={said[0] ?? ''} />
          ))}
        </p>
      ))}
    </section>
  )
}

function Choice(props: {
  readonly deed: 'same' | 'different' | 'later' | 'undo'
  readonly isMain?: boolean
  readonly onChoose: () => void
}) {
  const { words } = useDesk()
  const { isOn, keys } = useKeySettings()
  return (
    <button type="button" className={props.isMain ? 'main' : undefined} onClick={props.onChoose}>
      {words.review[props.deed]} {isOn ? <kbd>{keys[props.deed]}</kbd> : null}
    </button>
  )
}

function Pair({ question }: { readonly question: Question }) {
  const { words, frame } = useDesk()
  return (
    <>
      <div className="accounts two">
        {question.accounts.map((one) => (
          <section key={one.account} className="account">
            <header>
              <To path={documentPlace(one.id)} flags={{ at: `events.${one.event}` }} className="doc">
                {one.outlet ?? one.doc}
              </To>
              <small>{one.published ?? words.list.noDay}</small>
            </header>
            <p className="what">
              <b>{frame(one.frame)}</b> <Sides {...one} />
            </p>
            <p>
              <Days when={one.when} /> <StatusMark status={one.status} />
            </p>
            {one.words.map((said, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in one account
              <Passage key={i} words={said} />
            ))}
          </section>
        ))}
      </div>
      <p className="why">
        {words.review.weight} <Weight weight={question.weight} /> <Reasons reasons={question.reasons} />
      </p>
    </>
  )
}

function History({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const { words } = useDesk()
  const [error, setError] = useState<Error | null>(null)
  return (
    <section className="history">
      <h2>
        {words.review.history} <small>{judgements.length}</small>
      </h2>
      {judgements.length === 0 ? <p className="hint">{words.review.noHistory}</p> : null}
      {error ? <Fault error={error} /> : null}
      <ol className="plainlist">
        {judgements.map((one) => (
          <li key={one.id} className={one.state === 'withdrawn' ? 'gone' : undefined}>
            <time className="days">{one.at.slice(0, 10)}</time> <b>{words.terms.judged[one.kind]}</b>{' '}
            {one.subjects.map(({ event, words: said }) => (
              <Passage key={event} words={said[0] ?? ''} />
            ))}{' '}
            <small>{[one.by, one.why].filter((text) => text !== '').join(': ')}</small>
            {one.state === 'holds' && one.kind !== 'undone' ? (
              <button
                type="button"
                className="plain"
                onClick={() => void judge({ kind: 'undo', ids: [one.id] }).then(() => setError(null), setError)}
              >
                {words.review.undo}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
