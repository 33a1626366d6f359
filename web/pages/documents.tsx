import { useState } from 'react'
import { forget, useLong, write } from '../api/ask.ts'
import type { SavedSearch, Source } from '../api/types.ts'
import { ExportTable } from '../parts/export.tsx'
import { Answered, Empty, Fault } from '../parts/states.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, To, useFlags } from '../shell/place.tsx'
import { useWalked } from '../shell/walked.ts'

const PART = 50
const FIELDS = ['actor', 'type', 'status', 'frame', 'outlet', 'lang', 'after', 'before'] as const
type FieldName = (typeof FIELDS)[number]

/** The documents of the desk: the newest, or what a search finds. */
export function Documents() {
  const { words } = useDesk()
  const [flags, change] = useFlags()
  const q = flags.get('q') ?? ''
  const limit = Number(flags.get('limit') ?? PART)
  const answer = useLong<Source>(q === '' ? 'list' : 'search', { q, limit })
  return (
    <>
      <PageTitle
        title={q === '' ? words.search.title : q}
        lead={answer.data ? words.count.documents(answer.data.total) : null}
      >
        {q === '' ? null : <Save q={q} />}
      </PageTitle>
      <Fields q={q} onChange={(next) => change({ q: next, limit: null })} />
      <Answered answer={answer}>
        {({ items, total }) =>
          items.length === 0 ? (
            q === '' ? (
              <Empty what={words.ui.emptyDesk} todo={words.ui.emptyDeskDo}>
                <To path="/add" className="button main">
                  {words.nav.add}
                </To>
              </Empty>
            ) : (
              <Empty what={words.search.none} todo={words.search.noneDo} />
            )
          ) : (
            <>
              <List documents={items} />
              <footer className="tail">
                {items.length < total ? (
                  <button type="button" onClick={() => change({ limit: limit + PART }, true)}>
                    {words.ui.more} · {words.ui.of(items.length, total)}
                  </button>
                ) : null}
                <ExportTable
                  name="documents"
                  rows={items.map(({ id, doc, title, outlet, published, lang, url }) => ({
                    id,
                    doc,
                    title,
                    outlet,
                    published,
                    lang,
                    url,
                  }))}
                />
              </footer>
            </>
          )
        }
      </Answered>
    </>
  )
}

function List({ documents }: { readonly documents: readonly Source[] }) {
  const { words } = useDesk()
  const at = useWalked(documents.map(({ id }) => documentPlace(id)))
  return (
    <ol className="documents">
      {documents.map(({ id, doc, title, outlet, published, lang, snippet = [] }, i) => (
        <li key={id} className={i === at ? 'at' : undefined}>
          <time className="days">{published ?? words.list.noDay}</time>
          <div>
            <To path={documentPlace(id)} lang={lang} className="doctitle">
              {title ?? doc}
            </To>
            <small className="file">{outlet ?? doc}</small>
            {snippet.length ? (
              <p className="snippet" lang={lang}>
                {snippet.map(({ text, marked }, n) => {
                  // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text
                  return marked ? <mark key={n}>{text}</mark> : <span key={n}>{text}</span>
                })}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The fields of a query as inputs; they are written into the query itself, which alone is asked. */
function Fields({ q, onChange }: { readonly q: string; readonly onChange: (q: string) => void }) {
  const { words } = useDesk()
  const names: Readonly<Record<FieldName, string>> = {
    actor: words.filter.actor,
    type: words.filter.type,
    status: words.filter.status,
    frame: words.search.frame,
    outlet: words.list.outlet,
    lang: words.search.lang,
    after: words.search.after,
    before: words.search.before,
  }
  return (
    <details className="fields" open={FIELDS.some((name) => fieldOf(q, name) !== '')}>
      <summary>{words.search.fields}</summary>
      <form key={q} className="filters" onSubmit={(event) => event.preventDefault()}>
        {FIELDS.map((name) => (
          <label key={name}>
            <span>{names[name]}</span>
            <input
              type={name === 'after' || name === 'before' ? 'date' : 'text'}
              size={9}
              defaultValue={fieldOf(q, name)}
              onBlur={({ target }) => onChange(withField(q, name, target.value))}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing)
                  onChange(withField(q, name, event.currentTarget.value))
              }}
            />
          </label>
        ))}
      </form>
      <p className="hint">{words.search.fieldsHint}</p>
    </details>
  )
}

const pattern = (name: string) => new RegExp(`(?:^|\\s)${name}:(\\S+)`, 'u')
const fieldOf = (q: string, name: FieldName): string => pattern(name).exec(q)?.[1] ?? ''
function withField(q: string, name: FieldName, value: string): string {
  const rest = q.replace(pattern(name), '').trim()
  const given = value.trim()
  return given === '' ? rest : `${rest} ${name}:${given}`.trim()
}

function Save({ q }: { readonly q: string }) {
  const { words } = useDesk()
  const { data } = useLong<SavedSearch>('saved')
  const isSaved = data?.items.some(({ query }) => query === q) ?? false
  const [fault, setFault] = useState<Error | null>(null)
  if (isSaved)
    return (
      <To path="/saved" className="button">
        {words.search.saved}
      </To>
    )
  return (
    <>
      <button type="button" onClick={() => void write('saved', { query: q }).then(forget, setFault)}>
        {words.search.save}
      </button>
      {fault ? <Fault error={fault} /> : null}
    </>
  )
}
