/**
 * A dictionary of forms as a double array over UTF-16 code units: from every position all forms that begin there are found by
 * walking at most the longest form. `base` and `check` are interleaved, so that a step is one look; units are renumbered by frequency so that the array stays dense.
 */
export interface Trie {
  /** Number of each unit that some form holds, 0 for all others. */
  readonly unitClass: Uint16Array
  /** See `buildTrie`. */
  readonly cells: Int32Array
  /** By cell: value + 1 of the form that ends there, 0 where none does. */
  readonly values: Int32Array
  /** By class: value + 1 of the form that is this one unit, 0 where there is none. */
  readonly single: Int32Array
  /** By `pairBit`: 0 where no form begins with these two units. Small enough to stay in the cache, as the cells are not. */
  readonly pairs: Uint32Array
  /** Cells in use, in cells. */
  readonly size: number
}

const PAIR_BITS = 1 << 18

/** The bit of two classes; others may share it. */
const pairBit = (first: number, second: number): number => (Math.imul(first, 389) + second) & (PAIR_BITS - 1)

/** The array as it is being filled; `taken` leads from a taken cell towards the next free one, 0 = free. */
interface Cells {
  cells: Int32Array
  taken: Int32Array
  /** One more than the last cell taken. */
  size: number
  /** Where the search for a node with several children begins: below it are only gaps for single ones. */
  open: number
}

/** Free cells that are tried in vain before they are left to single children, so that building stays linear. */
const TRIES = 100

function grow(array: Cells, wanted: number): void {
  if (wanted <= array.taken.length) return
  const length = Math.max(wanted, array.taken.length * 2)
  const [cells, taken] = [new Int32Array(2 * length), new Int32Array(length)]
  cells.set(array.cells)
  taken.set(array.taken)
  array.cells = cells
  array.taken = taken
}

/** The first free cell from `at` on; shortens the way there for the next who asks. */
function freeFrom(taken: Int32Array, at: number): number {
  let cell = at
  while (cell < taken.length && taken[cell] !== 0) {
    const next = taken[cell] as number
    const after = next < taken.length ? (taken[next] as number) : 0
    if (after !== 0) taken[cell] = after
    cell = next
  }
  return cell
}

/** Classes of units, 1 for the most frequent: what often branches shares the low numbers, so that the array stays dense. */
function unitClasses(forms: readonly string[]): { unitClass: Uint16Array; count: number } {
  const frequency = new Uint32Array(65536)
  for (const form of forms) {
    for (let k = 0; k < form.length; k++) {
      const unit = form.charCodeAt(k)
      frequency[unit] = (frequency[unit] as number) + 1
    }
  }
  const units: number[] = []
  for (let unit = 0; unit < 65536; unit++) if (frequency[unit] !== 0) units.push(unit)
  units.sort((a, b) => (frequency[b] as number) - (frequency[a] as number))
  const unitClass = new Uint16Array(65536)
  if (units.length > CLASSES) throw new RangeError(`forms of ${units.length} units, more than ${CLASSES}`)
  for (let i = 0; i < units.length; i++) unitClass[units[i] as number] = i + 1
  return { unitClass, count: units.length }
}

/** The forms as a tree: node 0 is the root, of which `roots` holds the children by unit; all others hang in lists of siblings. */
interface Tree {
  readonly unit: Uint16Array
  readonly child: Int32Array
  readonly sibling: Int32Array
  /** Index of the form that ends at the node, plus one; 0 = none. */
  readonly value: Int32Array
}

function treeOf(forms: readonly string[]): Tree {
  let most = 1
  for (const form of forms) most += form.length
  const [child, sibling, value] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  const unit = new Uint16Array(most)
  const roots = new Int32Array(65536)
  let size = 1
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as string
    let node = 0
    for (let k = 0; k < form.length; k++) {
      const code = form.charCodeAt(k)
      let next = k === 0 ? (roots[code] as number) : (child[node] as number)
      while (next !== 0 && unit[next] !== code) next = sibling[next] as number
      if (next === 0) {
        next = size++
        unit[next] = code
        sibling[next] = child[node] as number
        child[node] = next
        if (k === 0) roots[code] = next
      }
      node = next
    }
    value[node] = i + 1
  }
  return { unit, child, sibling, value }
}

/** A base at which the cells of the first `count` of `classes` (the lowest is `lowest`, the highest `highest`) are all free. */
function freeBase(array: Cells, classes: Int32Array, count: number, lowest: number, highest: number): number {
  let cell = count === 1 ? 1 + lowest : Math.max(1 + lowest, array.open)
  for (let tries = 1; ; tries++, cell++) {
    cell = freeFrom(array.taken, cell)
    grow(array, cell - lowest + highest + 1)
    const { taken } = array
    const base = cell - lowest
    let k = 0
    while (k < count && taken[base + (classes[k] as number)] === 0) k++
    if (k === count) return base
    if (tries % TRIES === 0) array.open = cell
  }
}

/**
 * Builds the trie; `forms[i]` gets the value `i`. Forms are not empty and differ from each other.
 * A cell is [base, check (parent + 1, 0 = free)]; the root is cell 1. Nodes are placed breadth first.
 */
export function buildTrie(forms: readonly string[]): Trie {
  const { unitClass, count } = unitClasses(forms)
  const { unit, child, sibling, value } = treeOf(forms)
  const array: Cells = { cells: new Int32Array(2 * 65536), taken: new Int32Array(65536), size: 2, open: 2 }
  array.cells[3] = 1
  array.taken[0] = 1
  array.taken[1] = 2
  const classes = new Int32Array(count)
  const [nodes, places] = [new Int32Array(unit.length), new Int32Array(unit.length)]
  places[0] = 1
  let queued = 1
  for (let q = 0; q < queued; q++) {
    const node = nodes[q] as number
    const cell = places[q] as number
    if (child[node] === 0) continue
    let [children, lowest, highest] = [0, count, 0]
    for (let next = child[node] as number; next !== 0; next = sibling[next] as number) {
      const c = unitClass[unit[next] as number] as number
      if (c < lowest) lowest = c
      if (c > highest) highest = c
      classes[children++] = c
      nodes[queued++] = next
    }
    const base = freeBase(array, classes, children, lowest, highest)
    const { cells, taken } = array
    cells[cell * 2] = base
    for (let k = 0; k < children; k++) {
      const at = base + (classes[k] as number)
      cells[at * 2 + 1] = cell + 1
      taken[at] = at + 1
      places[queued - children + k] = at
    }
    if (base + highest >= array.size) array.size = base + highest + 1
  }
  grow(array, array.size + count + 1)
  const cells = array.cells.slice(0, (array.size + count + 1) * 2)
  const values = new Int32Array(array.size + count + 1)
  for (let q = 0; q < queued; q++) values[places[q] as number] = value[nodes[q] as number] as number
  return { unitClass, cells, values, ...openings(forms, unitClass, count), size: array.size }
}

/** What can be said of a place from its first two units. */
function openings(forms: readonly string[], unitClass: Uint16Array, count: number): Pick<Trie, 'single' | 'pairs'> {
  const [single, pairs] = [new Int32Array(count + 1), new Uint32Array(PAIR_BITS >> 5)]
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as string
    const first = unitClass[form.charCodeAt(0)] as number
    if (form.length === 1) single[first] = i + 1
    else {
      const bit = pairBit(first, unitClass[form.charCodeAt(1)] as number)
      pairs[bit >> 5] = (pairs[bit >> 5] as number) | (1 << (bit & 31))
    }
  }
  return { single, pairs }
}

/** Beside a class that `classesOf` has written: the unit is a form; a longer form may begin with it. Classes lie below. */
const ALONE = 1 << 15
const LONGER = 1 << 14
/** Units that forms hold, at most; Chinese has half as many. */
const CLASSES = LONGER - 1

/**
 * Writes the classes of the units `[start, end)` of `text` to `classes`, from entry 0 on, each with what it may open: in one narrow loop,
 * so that `formsAt` need not look into its tables for most places.
 */
export function classesOf(trie: Trie, text: string, start: number, end: number, classes: Uint16Array): void {
  const { unitClass, single, pairs } = trie
  let next = 0
  for (let i = end - 1; i >= start; i--) {
    const first = unitClass[text.charCodeAt(i)] as number
    const bit = pairBit(first, next)
    const longer = ((pairs[bit >> 5] as number) >>> (bit & 31)) & 1
    classes[i - start] = first | (single[first] === 0 ? 0 : ALONE) | (longer === 0 ? 0 : LONGER)
    next = first
  }
}

/** True where a form may begin at a place of the class; false where none does. */
export const opens = (unit: number): boolean => unit > CLASSES

/**
 * Finds all forms that begin at `at` and end at `to` or before, in classes from `classesOf`; writes their ends and values to `ends` and
 * `values`, shortest first, and returns how many. `ends` and `values` must hold as many entries as the longest form has units.
 */
export function formsAt(
  trie: Trie,
  classes: Uint16Array,
  at: number,
  to: number,
  ends: Int32Array,
  values: Int32Array,
): number {
  const unit = classes[at] as number
  if (at >= to || !opens(unit)) return 0
  const { cells, single, values: forms } = trie
  const first = unit & CLASSES
  let found = 0
  if (unit & ALONE) {
    ends[0] = at + 1
    values[0] = (single[first] as number) - 1
    found = 1
  }
  if (!(unit & LONGER)) return found
  let cell = (cells[2] as number) + first
  if (cells[cell * 2 + 1] !== 2) return found
  for (let i = at + 1; i < to; i++) {
    const c = (classes[i] as number) & CLASSES
    if (c === 0) break
    const next = (cells[cell * 2] as number) + c
    if (cells[next * 2 + 1] !== cell + 1) break
    const value = forms[next] as number
    if (value !== 0) {
      ends[found] = i + 1
      values[found] = value - 1
      found++
    }
    cell = next
  }
  return found
}
