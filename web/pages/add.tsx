import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { forget, Problem, write } from '../api/ask.ts'
import { follow, type Step } from '../api/follow.ts'
import { Empty, Fault } from '../parts/states.tsx'
import { term } from '../parts/telling.tsx'
import { PageTitle } from '../parts/title.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, To } from '../shell/place.tsx'

/** Files, a text or an address come in here, and one sees how far they are. */
export function Add() {
  const { words } = useDesk()
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const send = async (body: object | FormData) => {
    setError(null)
    setBusy(true)
    try {
      const { events } = await write<{ readonly events: string }>('add', body)
      await follow(events, (step) => setSteps((before) => [...before, step]))
      await forget()
    } catch (fault) {
      setError(fault as Error)
    }
    setBusy(false)
  }
  const sendFiles = (files: FileList | null, published: string) => {
    if (!files?.length) return
    const form = new FormData()
    for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)
    if (published) form.set('published', published)
    void send(form)
  }
  const needs = () => setError(new Problem(words.add.needs, 400, ''))
  return (
    <>
      <PageTitle title={words.add.title} lead={words.add.formats} />
      <div className="adding">
        <Drop onFiles={sendFiles} />
        <Paste onSend={(body) => ('text' in body && body.text.trim() === '' ? needs() : void send(body))} />
        <Address onSend={(url) => (url === '' ? needs() : void send({ url }))} />
      </div>
      {error ? <Fault error={error} /> : null}
      <section className="progress" aria-label={words.add.progress}>
        <h2>
          {words.add.progress} {isBusy ? <small role="status">{words.add.waiting}</small> : null}
        </h2>
        {steps.length === 0 ? <Empty what={words.add.nothing} /> : null}
        <ol aria-live="polite">
          {steps.map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added behind
            <Line key={i} step={step} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Line({ step }: { readonly step: Step }) {
  const { words } = useDesk()
  if (step.kind === 'fault')
    return (
      <li className="bad">
        <b>{words.add.kinds.fault}</b> {step.where} <span className="hint">{step.message}</span>
      </li>
    )
  const { kind, id, doc, events } = step
  return (
    <li>
      <b>{term(words.add.kinds, kind)}</b> {id ? <To path={documentPlace(id)}>{doc}</To> : doc}{' '}
      {events === undefined ? null : <small>{words.add.events(events)}</small>}
    </li>
  )
}

function Drop({ onFiles }: { readonly onFiles: (files: FileList | null, published: string) => void }) {
  const { words } = useDesk()
  const [isOver, setOver] = useState(false)
  const [published, setPublished] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  return (
    <section
      className={isOver ? 'drop over' : 'drop'}
      aria-label={words.add.drop}
      onDragOver={over}
      onDragLeave={over}
      onDrop={(event) => {
        over(event)
        onFiles(event.dataTransfer.files, published)
      }}
    >
      <p>{words.add.drop}</p>
      <input
        ref={field}
        type="file"
        multiple
        className="hidden"
        aria-label={words.add.choose}
        tabIndex={-1}
        onChange={({ target }) => {
          onFiles(target.files, published)
          target.value = ''
        }}
      />
      <button type="button" className="main" onClick={() => field.current?.click()}>
        {words.add.choose}
      </button>
      <PublishedField value={published} onChange={setPublished} />
    </section>
  )
}

function PublishedField(props: { readonly value: string; readonly onChange: (day: string) => void }) {
  const { words } = useDesk()
  return (
    <label>
      <span>{words.add.published}</span>
      <input type="date" value={props.value} onChange={({ target }) => props.onChange(target.value)} />
      <small>{words.add.publishedHint}</small>
    </label>
  )
}

interface Pasted {
  readonly text: string
  readonly title?: string
  readonly published?: string
}

function Paste({ onSend }: { readonly onSend: (body: Pasted) => void }) {
  const { words } = useDesk()
  const [published, setPublished] = useState('')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const title = String(form.get('title') ?? '')
    onSend({ text: String(form.get('text') ?? ''), ...(title ? { title } : {}), ...(published ? { published } : {}) })
  }
  return (
    <form className="paste" onSubmit={send}>
      <label>
        <span>{words.add.paste}</span>
        <textarea name="text" rows={8} placeholder={words.add.pasteHint} />
      </label>
      <label>
        <span>{words.add.name}</span>
        <input name="title" />
      </label>
      <PublishedField value={published} onChange={setPublished} />
      <button type="submit" className="main">
        {words.add.go}
      </button>
    </form>
  )
}

function Address({ onSend }: { readonly onSend: (url: string) => void }) {
  const { words } = useDesk()
  return (
    <form
      className="address"
      onSubmit={(event) => {
        event.preventDefault()
        onSend(String(new FormData(event.currentTarget).get('url') ?? '').trim())
      }}
    >
      <label>
        <span>{words.add.url}</span>
        <input name="url" type="url" placeholder={words.add.urlHint} />
      </label>
      <button type="submit" className="main">
        {words.add.go}
      </button>
    </form>
  )
}
