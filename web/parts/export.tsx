import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useDesk } from '../shell/desk.tsx'
import { csv, type Row } from './csv.ts'

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

interface TableProps {
  readonly name: string
  readonly rows: readonly Row[]
  readonly children?: ReactNode
}

/** The address and the table of what is shown. */
export function ExportTable({ name, rows, children }: TableProps) {
  return (
    <span className="exports">
      <CopyLink />
      <button type="button" onClick={() => download(new Blob([csv(rows)], { type: 'text/csv' }), `${name}.csv`)}>
        CSV
      </button>
      {children}
    </span>
  )
}

interface ChartProps extends TableProps {
  readonly chart: RefObject<SVGSVGElement | null>
}

/** A chart as table, drawing and picture. */
export function ExportChart({ name, rows, chart }: ChartProps) {
  const svg = () => chart.current && alone(chart.current)
  return (
    <ExportTable name={name} rows={rows}>
      <button
        type="button"
        onClick={() => {
          const text = svg()
          if (text) download(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`)
        }}
      >
        SVG
      </button>
      <button
        type="button"
        onClick={() => {
          if (chart.current) void png(chart.current).then((blob) => blob && download(blob, `${name}.png`))
        }}
      >
        PNG
      </button>
    </ExportTable>
  )
}

function CopyLink() {
  const { words } = useDesk()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [isCopied])
  return (
    <button type="button" onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}>
      {isCopied ? words.ui.copied : words.ui.copyLink}
    </button>
  )
}

const STYLES =
  'fill stroke stroke-width stroke-dasharray opacity font-size font-weight font-family text-anchor display'.split(' ')

/** A drawing that stands alone: what our style sheets say of it is written into it. */
export function alone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [svg, copy].map((one) => [one, ...one.querySelectorAll<SVGElement>('*')])
  for (const [i, element] of (to ?? []).entries()) {
    const style = getComputedStyle(from?.[i] as Element)
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name))
    element.removeAttribute('class')
  }
  const { width, height } = svg.viewBox.baseVal
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  paper.setAttribute('width', '100%')
  paper.setAttribute('height', '100%')
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor)
  copy.prepend(paper)
  return new XMLSerializer().serializeToString(copy)
}

/** The drawing as a picture at twice its size. */
async function png(svg: SVGSVGElement): Promise<Blob | null> {
  const { width, height } = svg.viewBox.baseVal
  const url = URL.createObjectURL(new Blob([alone(svg)], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 })
  canvas.getContext('2d')?.drawImage(image, 0, 0, width * 2, height * 2)
  URL.revokeObjectURL(url)
  return new Promise((done) => canvas.toBlob(done, 'image/png'))
}
