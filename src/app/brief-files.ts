import { briefDocx, type Picture } from './brief-docx.ts'
import { browser, htmlAsPdf, svgAsPng } from './brief-pdf.ts'
import type { Sheet } from './brief-sheet.ts'

/** Word wants a picture in dots beside the sharp one; without a browser that can draw it there is no picture. @throws PdfError */
export async function picture(svg: string | null, env: NodeJS.ProcessEnv): Promise<Picture | null> {
  return svg === null || browser(env) === null ? null : { svg, png: await svgAsPng(svg, env) }
}

/**
 * A brief as a file that takes more than words to make, from what a view tells: of DOCX a `Sheet` as JSON, of PDF its HTML.
 * @throws PdfError
 */
export async function briefFile(format: 'docx' | 'pdf', told: string): Promise<Uint8Array> {
  if (format === 'pdf') return htmlAsPdf(told, process.env)
  const { page, chart } = JSON.parse(told) as Sheet
  return briefDocx(page, await picture(chart, process.env))
}
