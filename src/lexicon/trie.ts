/**
 * A dictionary of forms as a double array over UTF-16 code units: from every position all forms that begin there are found by
 * walking at most the longest form. `base` and `check` are interleaved; units are renumbered by frequency so that the array stays dense.
 */
export interface Trie {
  /** Calls `hit(length, value)` for each form that begins at `at` in `text`, shortest first. */
  readonly unitClass: Uint16Array
  readonly cells: Int32Array
  readonly size: number
}

interface Node {
  readonly children: Map<number, Node>
  value: number
}

function grow(cells: Int32Array, wanted: number): Int32Array {
  if (wanted * 3 <= cells.length) return cells
  const larger = new Int32Array(Math.max(wanted * 3, cells.length * 2))
  larger.set(cells)
  return larger
}

/**
 * Builds the trie; `forms[i]` gets the value `i`. Forms are not empty and differ from each other.
 * A cell is [base, check (parent + 1, 0 = free), value + 1 (0 = none)]; the root is cell 1.
 */
export function buildTrie(forms: readonly string[]): Trie {
  const frequency = new Map<number, number>()
  const root: Node = { children: new Map(), value: -1 }
  for (const [i, form] of forms.entries()) {
    let node = root
    for (let k = 0; k < form.length; k++) {
      const unit = form.charCodeAt(k)
      frequency.set(unit, (frequency.get(unit) ?? 0) + 1)
      let next = node.children.get(unit)
      if (!next) {
        next = { children: new Map(), value: -1 }
        node.children.set(unit, next)
      }
      node = next
    }
    node.value = i
  }
  const unitClass = new Uint16Array(65536)
  const ordered = [...frequency].sort((a, b) => b[1] - a[1])
  for (const [i, [unit]] of ordered.entries()) unitClass[unit] = i + 1
  let cells: Int32Array = new Int32Array(3 * 65536)
  let size = 2
  let firstFree = 2
  cells[4] = 1
  const queue: [Node, number][] = [[root, 1]]
  for (const [node, cell] of queue) {
    cells[cell * 3 + 2] = node.value + 1
    if (node.children.size === 0) continue
    const classes = [...node.children.keys()].map((unit) => unitClass[unit] as number).sort((a, b) => a - b)
    const lowest = classes[0] as number
    while (firstFree * 3 + 1 < cells.length && cells[firstFree * 3 + 1] !== 0) firstFree++
    let base = Math.max(1, firstFree - lowest)
    for (;;) {
      cells = grow(cells, base + (classes.at(-1) as number) + 1)
      if (classes.every((c) => cells[(base + c) * 3 + 1] === 0)) break
      base++
    }
    cells[cell * 3] = base
    for (const [unit, child] of node.children) {
      const at = base + (unitClass[unit] as number)
      cells[at * 3 + 1] = cell + 1
      if (at >= size) size = at + 1
      queue.push([child, at])
    }
  }
  return { unitClass, cells: cells.slice(0, (size + ordered.length + 1) * 3), size }
}

/**
 * Finds all forms that begin at `at`; writes their ends and values to `ends` and `values`, shortest first, and returns how many.
 * `ends` and `values` must hold as many entries as the longest form has units.
 */
export function formsAt(trie: Trie, text: string, at: number, ends: Int32Array, values: Int32Array): number {
  const { unitClass, cells } = trie
  let cell = 1
  let found = 0
  for (let i = at; i < text.length; i++) {
    const c = unitClass[text.charCodeAt(i)] as number
    if (c === 0) break
    const next = (cells[cell * 3] as number) + c
    if (cells[next * 3 + 1] !== cell + 1) break
    const value = cells[next * 3 + 2] as number
    if (value !== 0) {
      ends[found] = i + 1
      values[found] = value - 1
      found++
    }
    cell = next
  }
  return found
}
