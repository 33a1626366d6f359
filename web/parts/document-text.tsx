import { type ReactNode, useMemo } from 'react'
import { useDesk } from '../shell/desk.tsx'
import { findingName } from './finding-line.tsx'
import type { Finding } from './findings.ts'
import { type Segment, segments } from './segments.ts'

interface TextProps {
  readonly text: string
  readonly lang: string
  readonly findings: readonly Finding[]
  readonly at: string | null
  readonly onChoose: (key: string) => void
}

/** A text as it was, with a rail under the words for each kind of finding; the chosen finding is filled in. */
export function DocumentText({ text, lang, findings, at, onChoose }: TextProps) {
  const lines = useMemo(() => linesOf(text, segments(findings, 0, text.length)), [text, findings])
  return (
    <div className="text" lang={lang}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
        <p key={i}>
          {line.map((one) => (
            <Piece key={one.start} piece={one} text={text} at={at} onChoose={onChoose} />
          ))}
        </p>
      ))}
    </div>
  )
}

type Piece = Segment<Finding>

/** The pieces of each line that is not blank; a piece that goes over the end of a line is cut there. */
function linesOf(text: string, pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    for (let start = piece.start; start < piece.end; ) {
      const found = text.indexOf('\n', start)
      const end = found === -1 || found >= piece.end ? piece.end : found
      if (end > start) lines.at(-1)?.push({ ...piece, start, end })
      if (end === found) lines.push([])
      start = end === found ? end + 1 : end
    }
  }
  return lines.filter((line) => line.some(({ start, end }) => text.slice(start, end).trim() !== ''))
}

interface PieceProps {
  readonly piece: Piece
  readonly text: string
  readonly at: string | null
  readonly onChoose: (key: string) => void
}

function Piece({ piece, text, at, onChoose }: PieceProps): ReactNode {
  const desk = useDesk()
  const { start, end, marks } = piece
  const words = text.slice(start, end)
  if (marks.length === 0) return words
  const kinds = [...new Set(marks.map(({ kind }) => kind))]
  const isAt = marks.some(({ key }) => key === at)
  const next = marks[(marks.findIndex(({ key }) => key === at) + 1) % marks.length] as Finding
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the record beside the text is the way by keyboard, with j and k
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <span
      className={`mark ${kinds.map((kind) => `k-${kind}`).join(' ')}${isAt ? ` at a-${marks.find(({ key }) => key === at)?.kind}` : ''}`}
      data-key={marks[0]?.key}
      data-at={isAt || undefined}
      title={marks.map((mark) => findingName(mark, desk)).join('\n')}
      onClick={() => onChoose(next.key)}
    >
      {words}
    </span>
  )
}
