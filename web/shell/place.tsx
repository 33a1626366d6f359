import type { ComponentProps, ReactNode } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { Params } from '../api/ask.ts'

/** Path and flags as one address of a page. The as-of day and the language of the present address are carried along. */
export function placeOf(path: string, flags: Params, now: URLSearchParams): string {
  const next = new URLSearchParams()
  for (const kept of ['as-of', 'lang']) {
    const value = now.get(kept)
    if (value) next.set(kept, value)
  }
  for (const [name, value] of Object.entries(flags)) {
    if (value === null || value === undefined || value === '') next.delete(name)
    else next.set(name, String(value))
  }
  const text = next.toString()
  return path + (text && `?${text}`)
}

interface ToProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly path: string
  readonly flags?: Params
  readonly children: ReactNode
}

/** A link within the desk. */
export function To({ path, flags = {}, children, ...rest }: ToProps) {
  const [now] = useSearchParams()
  return (
    <Link href={placeOf(path, flags, now)} {...rest}>
      {children}
    </Link>
  )
}

/** Goes to a page. */
export function useGo(): (path: string, flags?: Params) => void {
  const [now] = useSearchParams()
  const [, go] = useLocation()
  return (path, flags = {}) => go(placeOf(path, flags, now))
}

/** The flags of the present page and how to change some of them; `replace` leaves no step in the history. */
export function useFlags(): readonly [URLSearchParams, (change: Params, replace?: boolean) => void] {
  const [now, set] = useSearchParams()
  const change = (some: Params, replace = false) =>
    set(
      (old) => {
        for (const [name, value] of Object.entries(some)) {
          if (value === null || value === undefined || value === '') old.delete(name)
          else old.set(name, String(value))
        }
        return old
      },
      { replace },
    )
  return [now, change]
}

/** The place of a document; its id without the name of the digest, which stands in every one. */
export const documentPlace = (id: string) => `/document/${id.replace('sha256:', '')}`
/** The place of an incident: the end of its id, which is the id of an event. */
export const incidentPlace = (id: string) => `/incident/${id.slice(id.lastIndexOf('#') + 1)}`
export const dyadPlace = (a: string, b: string) => `/relations/${a}/${b}`
export const actorPlace = (code: string) => `/actor/${code}`
