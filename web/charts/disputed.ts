/**
 * Pairs of shapes of Natural Earth 1:110m, by their names there, whose common border is disputed, or of which one is not recognised by all.
 * By the note of Natural Earth on disputed boundaries: https://www.naturalearthdata.com/about/disputed-boundaries-policy/
 */
export const DISPUTED: readonly (readonly [string, string])[] = [
  ['India', 'Pakistan'],
  ['India', 'China'],
  ['Pakistan', 'China'],
  ['Bhutan', 'China'],
  ['Israel', 'Palestine'],
  ['Israel', 'Syria'],
  ['Israel', 'Lebanon'],
  ['Russia', 'Ukraine'],
  ['Serbia', 'Kosovo'],
  ['Morocco', 'W. Sahara'],
  ['Cyprus', 'N. Cyprus'],
  ['Somalia', 'Somaliland'],
  ['Ethiopia', 'Somaliland'],
  ['Sudan', 'S. Sudan'],
  ['Sudan', 'Egypt'],
  ['Armenia', 'Azerbaijan'],
  ['Georgia', 'Russia'],
  ['North Korea', 'South Korea'],
  ['Guyana', 'Venezuela'],
  ['Guyana', 'Suriname'],
  ['Thailand', 'Cambodia'],
  ['Kyrgyzstan', 'Tajikistan'],
]
