/** One document as it arrived. `text` is decoded and otherwise untouched (a BOM is dropped). */
export interface Source {
  /** The document's name: a file's base name, or what the caller called it. */
  readonly doc: string
  readonly text: string
  /** ISO day on which it was published, where the caller knows it. */
  readonly published: string | null
  /** ISO day to suppose where neither the caller knows one nor the text says it. */
  readonly supposed?: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
}
