import { useEffect } from 'react'

/** The name of the page in the browser's tab and history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'chancery' : `${title} · chancery`
  }, [title])
}

/** The head of a page: its name, what it is about, and what can be done with it. */
export function PageTitle(props: {
  readonly title: string
  readonly lead?: React.ReactNode
  readonly children?: React.ReactNode
}) {
  usePageTitle(props.title)
  return (
    <header className="pagehead">
      <h1>{props.title}</h1>
      {props.lead ? <p className="lead">{props.lead}</p> : null}
      {props.children}
    </header>
  )
}
