import type { Page } from './brief.ts'
import type { DocxPage } from './brief-docx.ts'

/** A brief as it crosses threads on its way to Word: functions and whole texts of sources stay behind. */
export interface Sheet {
  readonly page: DocxPage
  /** The chart in light colours. */
  readonly chart: string | null
}

/** What Word needs of a page. */
export function sheet({ notes, ...page }: Page, chart: string | null): Sheet {
  return { page: { ...page, notes: notes.map(({ parts, link }) => ({ parts, link })) }, chart }
}
