/**
 * Fingerprints by which nearly equal texts are found: one-permutation minhash (Li, Owen, Zhang 2012: "One Permutation Hashing") over
 * runs of letters, with the empty bins filled from their neighbour to the right (Shrivastava, Li 2014).
 */

/** Characters of a shingle: long enough that two reports of one event in their own words share few. */
const SHINGLE = 7
const BINS = 64
/** Bins of one band; two texts of likeness s share a band with probability 1 − (1 − s⁴)¹⁶. */
const BAND = 4
/** Shingles below which a text says too little to be told from others. */
const LEAST = 48
const EMPTY = 0xffffffff

/** Least share of equal bins for two texts to be copies of each other. */
export const ALIKE = 0.7

const isLetter = (unit: number) =>
  (unit >= 0x3040 && unit !== 0x30fb && !(unit >= 0xff00 && unit <= 0xffef)) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90)

/** The fingerprint of a folded text, 64 unsigned numbers; null where it is too short. Linear in the text. */
export function sketch(folded: string): Uint32Array | null {
  const bins = new Uint32Array(BINS).fill(EMPTY)
  const window: number[] = new Array(SHINGLE).fill(0)
  let letters = 0
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    if (!isLetter(unit)) continue
    window[letters % SHINGLE] = unit
    letters++
    if (letters < SHINGLE) continue
    let hash = 0x811c9dc5
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ (window[(letters + k) % SHINGLE] as number), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
    hash = (hash ^ (hash >>> 15)) >>> 0
    const bin = hash >>> 26
    if (hash < (bins[bin] as number)) bins[bin] = hash
  }
  if (letters - SHINGLE + 1 < LEAST) return null
  return filled(bins)
}

function filled(bins: Uint32Array): Uint32Array {
  const full = bins.slice()
  for (let i = 0; i < BINS; i++) {
    let from = i
    while (bins[from % BINS] === EMPTY) from++
    full[i] = bins[from % BINS] as number
  }
  return full
}

/** One number for each band: texts that share one are worth comparing. Fits a signed 32-bit integer. */
export function bandsOf(bins: Uint32Array): readonly number[] {
  const bands: number[] = []
  for (let i = 0; i < BINS; i += BAND) {
    let value = 0x811c9dc5
    for (let k = i; k < i + BAND; k++) value = Math.imul(value ^ (bins[k] as number), 0x01000193) ^ (value >>> 13)
    bands.push(value | 0)
  }
  return bands
}

/** The letters and digits of a folded text: what is left of it when only layout and marks differ. */
export function lettersOf(folded: string): string {
  let letters = ''
  let from = -1
  for (let i = 0; i <= folded.length; i++) {
    const isIn = i < folded.length && isLetter(folded.charCodeAt(i))
    if (isIn && from < 0) from = i
    if (isIn || from < 0) continue
    letters += folded.slice(from, i)
    from = -1
  }
  return letters
}

/** One number for the letters of a text: texts too short for a fingerprint are compared where it is the same. Fits a signed 32-bit integer. */
export function digestOf(letters: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < letters.length; i++) value = Math.imul(value ^ letters.charCodeAt(i), 0x01000193)
  return value | 0
}

/** The share of the runs of letters in `one` that `other` has too, 0 to 1: how much of `one` stands in `other`. */
export function contained(one: string, other: string): number {
  const [own, wide] = [lettersOf(one), lettersOf(other)]
  if (own.length < SHINGLE) return wide.includes(own) ? 1 : 0
  const there = new Set<string>()
  for (let i = 0; i + SHINGLE <= wide.length; i++) there.add(wide.slice(i, i + SHINGLE))
  let same = 0
  for (let i = 0; i + SHINGLE <= own.length; i++) if (there.has(own.slice(i, i + SHINGLE))) same++
  return same / (own.length - SHINGLE + 1)
}

/** The share of equal bins, 0 to 1: an estimate of the share of shingles that two texts have in common. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let i = 0; i < BINS; i++) if (one[i] === other[i]) same++
  return same / BINS
}
