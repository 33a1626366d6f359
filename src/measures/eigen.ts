export type Matrix = readonly (readonly number[])[]

export interface Eigen {
  /** Ascending. */
  readonly values: readonly number[]
  /** `vectors[i]` belongs to `values[i]` and has length 1. */
  readonly vectors: Matrix
}

const SWEEPS = 60

/** Eigenvalues and vectors of a symmetric matrix, by Jacobi's cyclic rotations. */
export function eigen(matrix: Matrix): Eigen {
  const n = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const v = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += (a[p]?.[q] as number) ** 2
    if (off < 1e-24) break
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q)
  }
  const order = a.map((_, i) => i).sort((i, j) => (a[i]?.[i] as number) - (a[j]?.[j] as number))
  return {
    values: order.map((i) => a[i]?.[i] as number),
    vectors: order.map((i) => v.map((row) => row[i] as number)),
  }
}

/** Turns the plane of p and q so that their common entry vanishes. */
function rotate(a: readonly Float64Array[], v: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [a[p] as Float64Array, a[q] as Float64Array]
  const common = rowP[q] as number
  if (Math.abs(common) < 1e-300) return
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * common)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  const turn = (row: Float64Array) => {
    const [x, y] = [row[p] as number, row[q] as number]
    row[p] = c * x - s * y
    row[q] = s * x + c * y
  }
  for (const row of a) turn(row)
  for (let j = 0; j < a.length; j++) {
    const [x, y] = [rowP[j] as number, rowQ[j] as number]
    rowP[j] = c * x - s * y
    rowQ[j] = s * x + c * y
  }
  for (const row of v) turn(row)
}

/** The eigenvalues of a symmetric matrix alone, ascending: Householder's reduction, then QL steps (Golub & Van Loan, §8.3). */
export function eigenvalues(matrix: Matrix): readonly number[] {
  const { diagonal, beside } = tridiagonal(matrix)
  const n = diagonal.length
  for (let low = 0; low < n; low++) {
    for (let step = 0; step < SWEEPS; step++) {
      let end = low
      while (end < n - 1 && !isSmall(end, diagonal, beside)) end++
      if (end === low) break
      qlStep(low, end, diagonal, beside)
    }
  }
  return [...diagonal].sort((a, b) => a - b)
}

function isSmall(i: number, diagonal: Float64Array, beside: Float64Array): boolean {
  const size = Math.abs(diagonal[i] as number) + Math.abs(diagonal[i + 1] as number)
  return Math.abs(beside[i] as number) <= 1e-16 * (size || 1)
}

/** One implicit QL step with Wilkinson's shift on the block from `low` to `end`. */
function qlStep(low: number, end: number, diagonal: Float64Array, beside: Float64Array): void {
  const [first, next, link] = [diagonal[low] as number, diagonal[low + 1] as number, beside[low] as number]
  const half = (next - first) / (2 * link)
  const root = Math.hypot(half, 1)
  let g = (diagonal[end] as number) - first + link / (half + (half >= 0 ? root : -root))
  let [s, c, p] = [1, 1, 0]
  for (let i = end - 1; i >= low; i--) {
    const [f, b] = [s * (beside[i] as number), c * (beside[i] as number)]
    const r = Math.hypot(f, g)
    beside[i + 1] = r
    if (r === 0) {
      diagonal[i + 1] = (diagonal[i + 1] as number) - p
      beside[end] = 0
      return
    }
    s = f / r
    c = g / r
    g = (diagonal[i + 1] as number) - p
    const t = ((diagonal[i] as number) - g) * s + 2 * c * b
    p = s * t
    diagonal[i + 1] = g + p
    g = c * t - b
  }
  diagonal[low] = (diagonal[low] as number) - p
  beside[low] = g
  beside[end] = 0
}

/** The same eigenvalues in a matrix with entries only on and beside its diagonal. */
function tridiagonal(matrix: Matrix): { readonly diagonal: Float64Array; readonly beside: Float64Array } {
  const n = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const [diagonal, beside] = [new Float64Array(n), new Float64Array(n)]
  for (let k = 0; k < n; k++) {
    const pivot = a[k] as Float64Array
    diagonal[k] = pivot[k] as number
    let square = 0
    for (let i = k + 1; i < n; i++) square += (pivot[i] as number) ** 2
    if (square === 0 || k === n - 1) continue
    const head = pivot[k + 1] as number
    const alpha = head > 0 ? -Math.sqrt(square) : Math.sqrt(square)
    beside[k] = alpha
    const v = pivot.slice()
    v.fill(0, 0, k + 1)
    v[k + 1] = head - alpha
    const scale = square - alpha * head
    if (scale > 0) reflect(a, v, scale, k + 1)
  }
  return { diagonal, beside }
}

/** H A H with H = I − v vᵀ / scale, on the rows and columns from `from` on. */
function reflect(a: readonly Float64Array[], v: Float64Array, scale: number, from: number): void {
  const n = v.length
  const w = new Float64Array(n)
  let vw = 0
  for (let i = from; i < n; i++) {
    const row = a[i] as Float64Array
    let sum = 0
    for (let j = from; j < n; j++) sum += (row[j] as number) * (v[j] as number)
    w[i] = sum / scale
    vw += (v[i] as number) * (w[i] as number)
  }
  for (let i = from; i < n; i++) w[i] = (w[i] as number) - (vw / (2 * scale)) * (v[i] as number)
  for (let i = from; i < n; i++) {
    const row = a[i] as Float64Array
    const [vi, wi] = [v[i] as number, w[i] as number]
    for (let j = from; j < n; j++) row[j] = (row[j] as number) - vi * (w[j] as number) - wi * (v[j] as number)
  }
}
