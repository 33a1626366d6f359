import { useParams } from 'wouter'
import { address, type Params, useAnswer } from '../api/ask.ts'
import type { BriefPage } from '../api/types.ts'
import { Answered, Empty } from '../parts/states.tsx'
import { usePageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, To, useFlags } from '../shell/place.tsx'

type Part = BriefPage['notes'][number]['parts'][number]

/** Files of a brief by what each is called everywhere. */
const FORMATS = [
  ['docx', 'DOCX'],
  ['pdf', 'PDF'],
  ['html', 'HTML'],
  ['markdown', 'Markdown'],
] as const

/** A brief on one actor or more: every line leads to its notes, every note to the words in their document. */
export function Brief() {
  const { asOf, language } = useDesk()
  const { a, b, c } = useParams<{ a: string; b?: string; c?: string }>()
  const [flags] = useFlags()
  const asked = { a, b, c, 'as-of': asOf, lang: language, all: flags.get('all') }
  const answer = useAnswer<BriefPage>('brief', asked)
  return <Answered answer={answer}>{(told) => <Page told={told} asked={asked} />}</Answered>
}

function Page({ told, asked }: { readonly told: BriefPage; readonly asked: Params }) {
  const { words } = useDesk()
  const [, change] = useFlags()
  usePageTitle(told.title)
  return (
    <article className="brief" lang={told.lang}>
      <header className="pagehead">
        <h1>{told.title}</h1>
        <p className="lead">{told.basis}</p>
        <span className="exports">
          {FORMATS.map(([format, name]) => (
            <a key={format} className="button" href={address('brief', { ...asked, format })} download>
              {name}
            </a>
          ))}
        </span>
      </header>
      {told.sections.length === 0 ? <Empty what={words.relation.none} todo={words.relation.noneDo} /> : null}
      {told.sections.map(({ id, heading, lines, more }) => (
        <section key={id}>
          <h2>{heading}</h2>
          <ul>
            {lines.map(({ text, parts, notes }) => (
              <li key={text + notes.join()}>
                <Parts parts={parts} />
                {notes.map((n) => (
                  <sup key={n}>
                    <a href={`#note-${n}`}>{n}</a>
                  </sup>
                ))}
              </li>
            ))}
          </ul>
          {more ? <p className="hint">{more}</p> : null}
        </section>
      ))}
      {told.nothing ? <p className="hint">{told.nothing}</p> : null}
      {told.short ? (
        <p className="hint">
          {told.short}{' '}
          <button type="button" className="plain" onClick={() => change({ all: 'true' })}>
            {words.ui.all}
          </button>
        </p>
      ) : null}
      <ol className="notes">
        {told.notes.map(({ n, parts, id, of }) => (
          <li key={n} id={`note-${n}`} value={n}>
            <Parts parts={parts} />{' '}
            <To
              path={documentPlace(id)}
              flags={of.kind === 'event' ? { at: `events.${of['id']}` } : {}}
              aria-label={`${n} ${words.incident.open}`}
            >
              ↗
            </To>
          </li>
        ))}
      </ol>
    </article>
  )
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map((part, i) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one line, in its order
      <span key={i} lang="zh" className="quoted">
        {part.quote}
      </span>
    ),
  )
}
