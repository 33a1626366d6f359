/** When two amounts are the same: number and class of unit, whatever words or language name them. */

export interface Amount {
  readonly n: number
  readonly unit: string
}

/** Units of measure by class, with what one is in the class's base; all other units count things one by one. */
const CLASSES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  share: {
    percent: 1,
    'percentage points': 1,
    'percentage-points': 1,
    'per mille': 0.1,
    'basis points': 0.01,
    'basis-points': 0.01,
  },
  time: { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440, weeks: 10_080 },
  months: { months: 1, quarters: 3, years: 12, decades: 120 },
  length: {
    mm: 0.001,
    cm: 0.01,
    m: 1,
    metres: 1,
    km: 1000,
    kilometres: 1000,
    'nautical-miles': 1852,
    'nautical miles': 1852,
    miles: 1609.3,
  },
  area: { m2: 1e-6, hectares: 0.01, km2: 1 },
  mass: { g: 1e-6, grams: 1e-6, kg: 0.001, kilograms: 0.001, t: 1, tonnes: 1, kilotons: 1000 },
  volume: { litres: 0.001, m3: 1, 'cubic metres': 1, barrels: 0.159 },
  factor: { times: 1 },
  persons: { persons: 1 },
}
const UNITS = new Map(
  Object.entries(CLASSES).flatMap(([name, units]) => Object.entries(units).map(([unit, one]) => [unit, { name, one }])),
)
const CURRENCY = /^[A-Z]{3}$/
/** How far apart two numbers of one amount may be. */
const TOLERANCE = 0.005

/** What a rate is of, without what it is for each of (`USD per barrel`). */
const head = (unit: string) => unit.split(' per ')[0] as string

function classOf(unit: string): { readonly name: string; readonly one: number } {
  const plain = head(unit)
  return UNITS.get(plain) ?? { name: CURRENCY.test(plain) ? plain : 'counted', one: 1 }
}

/** Equal up to half a percent in units of one class; where gold names a thing counted, persons too are counted. */
export function sameAmount(gold: Amount, found: Amount): boolean {
  const [wanted, given] = [classOf(gold.unit), classOf(found.unit)]
  const isClass =
    wanted.name === given.name ||
    (wanted.name === 'counted' && given.name === 'persons') ||
    (gold.unit === 'points' && given.name === 'share')
  const [a, b] = [gold.n * wanted.one, found.n * given.one]
  return isClass && Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
}
