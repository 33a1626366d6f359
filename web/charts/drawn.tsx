import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { type Params, useLong, useText } from '../api/ask.ts'
import type { Row } from '../parts/csv.ts'
import { ExportChart } from '../parts/export.tsx'
import { Fault, Loading } from '../parts/states.tsx'
import { useDesk } from '../shell/desk.tsx'
import { documentPlace, incidentPlace, placeOf, useGo } from '../shell/place.tsx'

interface DrawnProps<T> {
  readonly kind: 'timeline' | 'triangle' | 'positions'
  readonly asked: Params
  /** Of the files that are handed out. */
  readonly name: string
  readonly rowsOf: (items: readonly T[]) => readonly Row[]
  readonly table: (items: readonly T[]) => ReactNode
  readonly onPeriod?: (period: string) => void
  /** Says what stands there where nothing is drawn. */
  readonly none?: ReactNode
}

/** A chart that the desk draws, the same as on the command line: its marks lead to what they stand for, and its table is below it. */
export function Drawn<T>({ kind, asked, name, rowsOf, table, onPeriod, none = null }: DrawnProps<T>) {
  const { words, language, asOf } = useDesk()
  const params = { ...asked, 'as-of': asOf }
  const { data, error } = useLong<T>(`chart/${kind}`, { ...params, format: 'json' })
  const drawing = useText(`chart/${kind}`, { ...params, lang: language })
  const chart = useRef<SVGSVGElement>(null)
  if (error ?? drawing.error) return <Fault error={(error ?? drawing.error) as Error} />
  if (!data || drawing.data === undefined) return <Loading />
  if (data.items.length === 0) return none
  return (
    <figure className="chartbox">
      <Picture svg={drawing.data} chart={chart} {...(onPeriod ? { onPeriod } : {})} />
      <figcaption>
        <ExportChart name={name} rows={rowsOf(data.items)} chart={chart} />
      </figcaption>
      <details>
        <summary>{words.ui.table}</summary>
        <div className="scroll">{table(data.items)}</div>
      </details>
    </figure>
  )
}

interface PictureProps {
  readonly svg: string
  readonly chart: React.RefObject<SVGSVGElement | null>
  readonly onPeriod?: (period: string) => void
}

/** The drawing as part of the page, whose style sheet gives it the colours of the page. */
function Picture({ svg, chart, onPeriod }: PictureProps) {
  const box = useRef<HTMLDivElement>(null)
  const go = useGo()
  const [search] = useState(() => new URLSearchParams(location.search))
  useLayoutEffect(() => {
    const drawn = pictureOf(svg, (path) => placeOf(path, {}, search))
    chart.current = drawn
    box.current?.replaceChildren(drawn)
  }, [svg, chart, search])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside are followed, which the browser makes clicks of
    <div
      className="scroll"
      ref={box}
      onClick={(event) => {
        const link = (event.target as Element).closest('a')
        if (!link || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        const { path = '', period } = link.dataset
        if (period && onPeriod) onPeriod(period)
        else if (path) go(path)
      }}
    />
  )
}

const SVG = 'http://www.w3.org/2000/svg'

/** An SVG of the desk as an element without rules of its own, each mark a link to what it stands for. */
function pictureOf(text: string, addressOf: (path: string) => string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  const drawn = document.importNode(parsed, true) as unknown as SVGSVGElement
  for (const style of drawn.querySelectorAll('style')) style.remove()
  drawn.setAttribute('class', 'chart chancery')
  // Marks that are links are more than one picture.
  drawn.setAttribute('role', 'group')
  drawn.setAttribute('aria-label', drawn.querySelector('title')?.textContent ?? '')
  for (const mark of drawn.querySelectorAll<SVGGElement>('g[data-incident], g[data-document], g[data-period]')) {
    const { incident, document: id, period } = mark.dataset
    if (mark.childElementCount < 2) continue
    const link = document.createElementNS(SVG, 'a')
    const path = incident ? incidentPlace(incident) : id ? documentPlace(id) : ''
    if (path) link.dataset['path'] = path
    if (period) link.dataset['period'] = period
    link.setAttribute('href', path ? addressOf(path) : `#${period}`)
    link.setAttribute('aria-label', mark.querySelector('title')?.textContent ?? '')
    mark.replaceWith(link)
    link.append(mark)
  }
  return drawn
}
