import { Problem } from './ask.ts'

/** What has been done of a long errand: a document taken in (`kind` says how), or an input that could not be read. */
export interface Step {
  readonly kind: string
  readonly id?: string
  readonly doc?: string
  /** How many events were found. */
  readonly events?: number
  /** Of a fault. */
  readonly where?: string
  readonly message?: string
}

/** Follows an errand to its end by server-sent events. @throws Problem where it failed, or the server is gone */
export function follow(url: string, onStep: (step: Step) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = new EventSource(url)
    const end = (work: () => void) => {
      source.close()
      work()
    }
    const told = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as Record<string, string>
    source.addEventListener('taken', (event) => onStep(told(event) as unknown as Step))
    source.addEventListener('fault', (event) => {
      const { where = '', message = '' } = told(event)
      onStep({ kind: 'fault', where, message })
    })
    source.addEventListener('done', () => end(resolve))
    source.addEventListener('failed', (event) => {
      const { detail = '', title = '', remedy = '' } = told(event)
      end(() => reject(new Problem(detail || title, 500, remedy)))
    })
    source.addEventListener('error', () => {
      // A browser tries again by itself while the stream is only broken off.
      if (source.readyState === EventSource.CLOSED) end(() => reject(new Problem('unreachable', 0, '')))
    })
  })
}
