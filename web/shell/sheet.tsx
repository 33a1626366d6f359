import type { ReactNode, Ref } from 'react'
import { useDesk } from './desk.tsx'

/** A dialog over the page; Escape closes it, and focus goes back to where it was. */
export function Sheet(props: {
  readonly sheet: Ref<HTMLDialogElement>
  readonly title: string
  readonly children: ReactNode
}) {
  const { words } = useDesk()
  return (
    <dialog ref={props.sheet} className="sheet" aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
        <form method="dialog">
          <button type="submit" className="plain" aria-label={words.ui.close}>
            ×
          </button>
        </form>
      </header>
      {props.children}
    </dialog>
  )
}
