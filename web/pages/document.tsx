import { useEffect, useMemo, useRef, useState } from 'react'
import { useParams } from 'wouter'
import { address, useAnswer } from '../api/ask.ts'
import type { Document as Doc } from '../api/types.ts'
import { DocumentHead } from '../parts/document-head.tsx'
import { DocumentText } from '../parts/document-text.tsx'
import { FindingCard } from '../parts/finding-card.tsx'
import { FIRST_KINDS, findingsOf, KINDS, type Kind } from '../parts/findings.ts'
import { Answered, Empty } from '../parts/states.tsx'
import { usePageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useKeys } from '../shell/keys.tsx'
import { useFlags } from '../shell/place.tsx'

/** A document: the text as it was, and beside it what was coded from it. */
export function Document() {
  const { id = '' } = useParams<{ id: string }>()
  const answer = useAnswer<Doc>('document', { id: /^[0-9a-f]{8,}$/.test(id) ? `sha256:${id}` : id })
  return <Answered answer={answer}>{(document) => <Page document={document} />}</Answered>
}

function Page({ document: doc }: { readonly document: Doc }) {
  const { words } = useDesk()
  const [flags, change] = useFlags()
  const [isExplained, setExplained] = useState(false)
  const shown = flags.get('show')
  const kinds = useMemo(
    () => (shown === null ? FIRST_KINDS : KINDS.filter((kind) => shown.split(',').includes(kind))),
    [shown],
  )
  const findings = useMemo(() => findingsOf(doc.reading, kinds), [doc, kinds])
  const at = flags.get('at')
  const isOriginal = flags.get('original') === 'yes'
  const place = findings.findIndex(({ key }) => key === at)
  const choose = (key: string) => change({ at: key }, true)
  const step = (by: number) => {
    const next = findings[place === -1 ? (by > 0 ? 0 : findings.length - 1) : place + by]
    if (next) choose(next.key)
  }
  usePageTitle(doc.title ?? doc.doc)
  useKeys({ next: () => step(1), previous: () => step(-1), derivation: () => setExplained(!isExplained) })
  const page = useScrollTo(at)
  const lang = doc.reading.lang || doc.lang
  return (
    <article ref={page} className="document">
      <DocumentHead
        document={doc}
        isOriginal={isOriginal}
        onOriginal={() => change({ original: isOriginal ? null : 'yes' })}
      />
      <Kinds reading={doc.reading} shown={kinds} onChange={(next) => change({ show: next.join(',') }, true)} />
      <div className="beside">
        <section aria-label={words.document.title}>
          {isOriginal ? (
            <Original document={doc} />
          ) : (
            <DocumentText text={doc.text} lang={lang} findings={findings} at={at} onChoose={choose} />
          )}
        </section>
        <section className="record" aria-label={words.document.record}>
          <h2>
            {words.document.record} <small>{words.document.walk}</small>
          </h2>
          {findings.length === 0 ? (
            <Empty what={words.document.noFindings} todo={words.document.noFindingsDo} />
          ) : (
            <ol>
              {findings.map((finding) => (
                <FindingCard
                  key={finding.key}
                  finding={finding}
                  document={doc}
                  isAt={finding.key === at}
                  isExplained={isExplained}
                  onExplain={() => setExplained(!isExplained)}
                  onChoose={() => change({ at: finding.key === at ? null : finding.key }, true)}
                />
              ))}
            </ol>
          )}
        </section>
      </div>
    </article>
  )
}

/** Formats that a browser can show; others are handed out as files. */
const SHOWN = ['html', 'text', 'markdown']

/** The document as it arrived, where it can neither run a script nor call out: the frame and the server's own policy forbid both. */
function Original({ document: doc }: { readonly document: Doc }) {
  const { words } = useDesk()
  const url = address('original', { id: doc.id })
  if (!SHOWN.includes(doc.format))
    return (
      <a className="button" href={url} download>
        {words.document.original} ({doc.format})
      </a>
    )
  return <iframe className="original" sandbox="" title={words.document.original} src={url} />
}

/** Brings the words and the record of what was chosen into view, each in its own column. */
function useScrollTo(at: string | null) {
  const page = useRef<HTMLElement>(null)
  useEffect(() => {
    if (at === null) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
    page.current?.querySelector('[data-at]')?.scrollIntoView({ block: 'center', behavior: calm })
    const card = page.current?.querySelector<HTMLElement>('.card.at')
    const list = card?.closest<HTMLElement>('.record')
    if (card && list && list.scrollHeight > list.clientHeight)
      list.scrollTo({ top: card.offsetTop - list.clientHeight / 3, behavior: calm })
  }, [at])
  return page
}

function Kinds(props: {
  readonly reading: Doc['reading']
  readonly shown: readonly Kind[]
  readonly onChange: (kinds: readonly Kind[]) => void
}) {
  const { words } = useDesk()
  return (
    <fieldset className="kinds">
      <legend className="hidden">{words.document.show}</legend>
      {KINDS.map((kind) => {
        const n = props.reading[kind]?.length ?? 0
        const isOn = props.shown.includes(kind)
        return (
          <label key={kind} className={`chip k-${kind}${n === 0 ? ' none' : ''}`}>
            <input
              type="checkbox"
              checked={isOn}
              onChange={() => props.onChange(KINDS.filter((one) => (one === kind ? !isOn : props.shown.includes(one))))}
            />
            <span className="swatch" aria-hidden="true" />
            {words.terms.kind[kind]} <small>{n}</small>
          </label>
        )
      })}
    </fieldset>
  )
}
