import {
  AlignmentType,
  Bookmark,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx'
import type { Page, PageLine, PageNote } from '../brief/page.ts'
import type { Part } from '../brief/tongue.ts'
import { sizeOf } from './chart-frame.ts'

/** Fonts by language: what Word has on all its machines, Latin letters beside Chinese ones. */
const FONTS = {
  'zh-Hant': { latin: 'Times New Roman', eastAsia: 'PMingLiU', tag: 'zh-TW' },
  'zh-Hans': { latin: 'Times New Roman', eastAsia: 'SimSun', tag: 'zh-CN' },
  en: { latin: 'Georgia', eastAsia: 'SimSun', tag: 'en-GB' },
} as const

type Fonts = (typeof FONTS)[keyof typeof FONTS]
const fontsOf = (lang: string): Fonts => FONTS[lang as keyof typeof FONTS] ?? FONTS.en

const runOptions = ({ latin, eastAsia, tag }: Fonts): IRunOptions => ({
  font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia },
  language: { value: tag === 'en-GB' ? tag : 'en-GB', eastAsia: tag === 'en-GB' ? 'zh-CN' : tag },
})

/** Sources' words are marked as East Asian, so that Word takes their font, also for quotation marks within. */
function runs(parts: readonly Part[], fonts: Fonts, more: IRunOptions = {}): readonly TextRun[] {
  return parts.map((part) => {
    const text = typeof part === 'string' ? part : part.quote
    const hint = typeof part === 'string' && fonts.tag === 'en-GB' ? 'default' : 'eastAsia'
    const { font, ...rest } = runOptions(fonts)
    return new TextRun({ text, ...rest, font: { ...(font as object), hint }, ...more })
  })
}

/** What of a page stands in Word. */
export type DocxPage = Pick<Page, 'lang' | 'title' | 'basis' | 'sections' | 'nothing' | 'short'> & {
  readonly notes: readonly Pick<PageNote, 'parts' | 'link'>[]
}

interface Footnotes {
  readonly of: (line: PageLine) => readonly ParagraphChild[]
  readonly all: Record<string, { readonly children: Paragraph[] }>
}

/**
 * Footnotes of Word stand each at one place: a source is told where it is cited first; where it is cited again, a field repeats the number of
 * that note, which Word keeps right where notes are added or removed, and leads there.
 */
function footnotes({ notes }: DocxPage, fonts: Fonts): Footnotes {
  const all: Footnotes['all'] = {}
  const first = new Map<number, number>()
  const markOf = (n: number): ParagraphChild => {
    const known = first.get(n)
    if (known !== undefined) return again(known)
    const count = first.size + 1
    first.set(n, count)
    const { parts, link } = notes[n - 1] as DocxPage['notes'][number]
    const told = runs([...parts, ` ${link}`], fonts, { size: NOTE })
    all[count] = { children: [new Paragraph({ spacing: CLOSE, children: [...told] })] }
    return new Bookmark({ id: `note${count}`, children: [new FootnoteReferenceRun(count)] })
  }
  const of = (line: PageLine) =>
    line.notes.flatMap((n, i) => (i === 0 ? [markOf(n)] : [new TextRun({ text: ',', superScript: true }), markOf(n)]))
  return { of, all }
}

/** The number of a note that stands elsewhere. */
function again(count: number): ParagraphChild {
  const field = new SimpleField(`NOTEREF note${count} \\f \\h`)
  field.addChildElement(new TextRun({ text: `${count}`, superScript: true }))
  return field
}

/** Millimetres of margin, in twentieths of a point. */
const MARGIN = 1134
/** Width of the text of an A4 page between its margins, and the most height of a picture, in pixels of 1/96 inch. */
const [TEXT_WIDTH, PICTURE] = [642, 236]
/** Letters of the body and of notes in half points: `fit.ts` reckons with them. */
const [BODY, NOTE] = [20, 15]
/** Heights of lines in twentieths of a point, the same in whatever fonts a machine has: `fit.ts` reckons with them. */
const LINES = { zh: 300, en: 270, note: 200 } as const
/** Notes stand close, for they take the room of the body. */
const CLOSE = { line: LINES.note, lineRule: LineRuleType.EXACT, after: 0 }

/** A picture in both forms: Word shows the sharp one, other programs the other. */
export interface Picture {
  readonly svg: string
  readonly png: Uint8Array
}

function pictureOf({ svg, png }: Picture): Paragraph {
  const { width, height } = sizeOf(svg)
  const scale = Math.min(TEXT_WIDTH / width, PICTURE / height)
  const transformation = { width: Math.round(scale * width), height: Math.round(scale * height) }
  const fallback = { type: 'png', data: Buffer.from(png) } as const
  return new Paragraph({
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, fallback })],
  })
}

/** A brief as DOCX with real footnotes. `chart` is in light colours, or null. */
export async function briefDocx(page: DocxPage, chart: Picture | null): Promise<Uint8Array> {
  const fonts = fontsOf(page.lang)
  const notes = footnotes(page, fonts)
  const text = (words: string, more: IRunOptions = {}) => [...runs([words], fonts, more)]
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: text(page.title) }),
    new Paragraph({ children: text(page.basis, { italics: page.lang === 'en', color: '555555' }) }),
    ...page.sections.flatMap(({ id, heading, lines, more }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: text(heading) }),
      ...(id === 'relation' && chart !== null ? [pictureOf(chart)] : []),
      ...lines.map(
        (line) =>
          new Paragraph({
            numbering: { reference: 'lines', level: 0 },
            children: [...runs(line.parts, fonts), ...notes.of(line)],
          }),
      ),
      ...(more === '' ? [] : [new Paragraph({ children: text(more, { color: '555555' }) })]),
    ]),
    ...[page.nothing, page.short].flatMap((said) =>
      said === '' ? [] : [new Paragraph({ children: text(said, { color: '555555' }) })],
    ),
  ]
  const run = runOptions(fonts)
  const heading = (size: number, before: number) => ({
    run: { ...run, size, bold: true, color: '111111' },
    paragraph: { spacing: { before, after: 40, line: size * 14, lineRule: LineRuleType.EXACT } },
  })
  const document = new Document({
    creator: 'chancery',
    title: page.title,
    styles: {
      default: {
        document: {
          run: { ...run, size: BODY },
          paragraph: {
            spacing: { line: LINES[page.lang === 'en' ? 'en' : 'zh'], lineRule: LineRuleType.EXACT, after: 30 },
          },
        },
        title: heading(28, 0),
        heading1: heading(22, 140),
        footnoteText: { run: { ...run, size: NOTE } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'lines',
          levels: [
            {
              ...{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
              style: { paragraph: { indent: { left: 340, hanging: 340 } } },
            },
          ],
        },
      ],
    },
    footnotes: notes.all,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
