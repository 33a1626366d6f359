import { JSDOM, VirtualConsole } from 'jsdom'

/** Depth of nesting, above which a page is taken for hostile rather than long: the cost of looking for its article grows with the square. */
export const DEEPEST = 250

/** What divides paragraphs. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
)
const HIDDEN = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG BUTTON FORM'.split(' '))

/** The visible text of an element, a blank line between paragraphs. */
export function textOf(root: Element): string {
  const parts: string[] = []
  // Without recursion: a page may be nested as deep as it likes.
  const stack: (Node | string)[] = [root]
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (typeof one === 'string') parts.push(one)
    else if (one.nodeType === 3) parts.push((one.textContent ?? '').replace(/\s+/g, ' '))
    else if (one.nodeType === 1 && !HIDDEN.has(one.nodeName)) {
      const mark = one.nodeName === 'BR' ? '\n' : BLOCKS.has(one.nodeName) ? '\n\n' : ''
      parts.push(mark)
      stack.push(mark)
      for (let child = one.lastChild; child; child = child.previousSibling) stack.push(child)
    }
  }
  return parts
    .join('')
    .replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Elements that are open at once in the source, above which it is not even parsed: that too costs the square of the depth. */
const OPEN_AT_ONCE = 5000

/** Elements that hold nothing, or that another one of their kind closes: to leave them open nests nothing. */
const LEFT_OPEN = new Set(
  'area base br col colgroup dd dt embed hr img input li link meta optgroup option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
)

/** Whether the source opens far more elements, of whatever name, than it closes. Such as may be left open do not count. */
export function isHostile(source: string): boolean {
  let depth = 0
  for (const [, close, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9-]{0,40})/gi)) {
    if (LEFT_OPEN.has(name.toLowerCase())) continue
    depth = close ? Math.max(0, depth - 1) : depth + 1
    if (depth > OPEN_AT_ONCE) return true
  }
  return false
}

/** Whether any element lies deeper than `DEEPEST`. */
export function isTooDeep(root: Element): boolean {
  let depth = 0
  let node: Element = root
  for (;;) {
    if (depth > DEEPEST) return true
    if (node.firstElementChild) {
      node = node.firstElementChild
      depth++
      continue
    }
    while (!node.nextElementSibling) {
      if (node === root || !node.parentElement) return false
      node = node.parentElement
      depth--
    }
    if (node === root) return false
    node = node.nextElementSibling
  }
}

/** The visible text of a fragment of HTML, as feeds, mails and books hold it. Scripts are not run. */
export function fragmentText(html: string): string {
  if (isHostile(html)) throw new Error(`nested deeper than ${DEEPEST} elements`)
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() })
  try {
    return textOf(dom.window.document.body)
  } finally {
    dom.window.close()
  }
}
