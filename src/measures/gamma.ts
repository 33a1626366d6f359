/** Logarithm of the gamma function (Lanczos, g = 7; Press et al., Numerical Recipes, §6.1). */
export function logGamma(x: number): number {
  const series = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ]
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const sum = series.reduce((total, term, i) => total + term / (z + i + 1), 0.9999999999998099)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** P(a, x), the regularised lower incomplete gamma function: by its series below a + 1, by Lentz's continued fraction above. */
export function gammaShare(a: number, x: number): number {
  if (x <= 0) return 0
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a]
    for (let n = 1; n < 2000 && term > sum * 1e-16; n++) {
      term *= x / (a + n)
      sum += term
    }
    return sum * scale
  }
  let b = x + 1 - a
  let [c, d] = [1e300, 1 / b]
  let h = d
  for (let n = 1; n < 2000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return 1 - scale * h
}

/** The x at which P(a, x) is `share`, by halving. */
export function gammaQuantile(a: number, share: number): number {
  let [low, high] = [0, a + 1]
  while (gammaShare(a, high) < share) high *= 2
  for (let i = 0; i < 100 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2
    if (gammaShare(a, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
