import type { Document, Event } from '../api/types.ts'
import { useDesk } from '../shell/desk.tsx'
import { incidentPlace, To } from '../shell/place.tsx'
import { Derivation } from './derivation.tsx'
import { FindingLine, findingName } from './finding-line.tsx'
import type { Finding } from './findings.ts'
import { Judging } from './judging.tsx'

interface CardProps {
  readonly finding: Finding
  readonly document: Document
  readonly isAt: boolean
  readonly isExplained: boolean
  readonly onExplain: () => void
  readonly onChoose: () => void
}

/** One finding of the record; chosen, it shows its words, the rest of its code and how it was found. */
export function FindingCard({ finding, document, isAt, isExplained, onExplain, onChoose }: CardProps) {
  const desk = useDesk()
  const { words } = desk
  const { text } = document
  const lang = document.reading.lang || document.lang
  return (
    <li className={`card k-${finding.kind}${isAt ? ' at' : ''}`}>
      <button
        type="button"
        className="choose"
        aria-expanded={isAt}
        aria-label={findingName(finding, desk)}
        onClick={onChoose}
      />
      <div className="line">
        <FindingLine finding={finding} text={text} lang={lang} />
      </div>
      {isAt ? (
        <div className="more">
          {finding.spans.map(({ start, end }) => (
            <q key={start} className="passage" lang={lang}>
              {text.slice(start, end).replace(/\s*\n\s*/g, '')}
            </q>
          ))}
          {finding.kind === 'events' ? <Coded event={finding.value} document={document} /> : null}
          {finding.because ? (
            <details
              open={isExplained}
              onToggle={({ currentTarget }) => currentTarget.open !== isExplained && onExplain()}
            >
              <summary>{words.document.derivation}</summary>
              {isExplained ? <Derivation because={finding.because} document={document} /> : null}
            </details>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function Coded({ event, document }: { readonly event: Event; readonly document: Document }) {
  const { words, actor } = useDesk()
  const rows: readonly (readonly [string, string | null])[] = [
    [
      words.document.code,
      [event.type, event.mode, event.cameo && `CAMEO ${event.cameo}`].filter((one) => one).join(' · '),
    ],
    [words.document.weight, event.weight === null ? null : `${event.weight}`],
    [
      words.relation.context,
      event.contexts.map((one) => (words.terms.context as Record<string, string>)[one] ?? one).join(', '),
    ],
    [words.document.people, [...new Set(event.people.map(({ name }) => name))].join('、')],
    [words.document.place, event.place ? event.place.name : null],
    [words.document.counts, event.counts.map(({ n, of }) => `${n} ${of}`).join('、')],
    [words.document.saidBy, event.saidBy ? actor(event.saidBy) : null],
    [words.list.when, event.when?.basis ? words.terms.basis[event.when.basis] : null],
  ]
  return (
    <>
      <dl className="coded">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p>
        <To path={incidentPlace(`${document.id}#${event.id}`)}>{words.document.toIncident}</To>
      </p>
      <Judging event={event} />
    </>
  )
}
