import type { HttpMessages as Door } from '../http/words.ts'

/** What people are told by the door of the browser, in one language. */
export interface HttpMessages extends Door {
  readonly serving: {
    readonly at: (address: string, dir: string) => string
    readonly samples: (address: string) => string
    readonly loopbackOnly: (address: string) => string
    readonly portTaken: (port: number) => string
  }
}
