/** One document as it arrived. `text` is decoded and otherwise untouched (a BOM is dropped). */
export interface Source {
  /** The document's name: a file's base name, or what the caller called it. */
  readonly doc: string
  readonly text: string
  /** ISO day on which it was published, where the caller knows it. */
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
}
