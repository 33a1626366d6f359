import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '../api/ask.ts'
import { useDesk } from '../shell/desk.tsx'

export function Loading() {
  const { words } = useDesk()
  return (
    <p className="loading" role="status">
      {words.ui.loading}
    </p>
  )
}

/** Nothing to show, and what to do about it. */
export function Empty(props: { readonly what: string; readonly todo?: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{props.what}</p>
      {props.todo ? <p className="hint">{props.todo}</p> : null}
      {props.children}
    </div>
  )
}

/** What went wrong, in the server's words, and what to do about it. */
export function Fault({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { words } = useDesk()
  const isGone = error instanceof Problem && error.status === 0
  const remedy = isGone ? words.ui.unreachableDo : error instanceof Problem ? error.remedy : ''
  return (
    <div className="empty bad" role="alert">
      <p>{isGone ? words.ui.unreachable : error.message}</p>
      {remedy ? <p className="hint">{remedy}</p> : null}
      {retry ? (
        <button type="button" onClick={retry}>
          {words.ui.retry}
        </button>
      ) : null}
    </div>
  )
}

/** An answer, once it is there; until then that it is being waited for, or why it does not come. */
export function Answered<T>(props: {
  readonly answer: UseQueryResult<T>
  readonly children: (answer: T) => ReactNode
}): ReactNode {
  const { data, error, refetch } = props.answer
  if (error) return <Fault error={error} retry={() => void refetch()} />
  return data === undefined ? <Loading /> : props.children(data)
}
