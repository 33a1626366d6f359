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
