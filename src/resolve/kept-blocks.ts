import { once } from '../text/once.ts'
import type { Telling } from './account.ts'
import { blockNames, type First } from './candidates.ts'
import { firstsOf, idAt, isLone, type Joint } from './joint.ts'
import type { Weighable } from './weigh.ts'

/** Days are less than this, and so are accounts. */
const [EPOCH, MANY] = [2 ** 23, 2 ** 24]

/** Finds those who are in a block by its name. */
export function membersIn(
  { counts, columns: { begins, kind, kinds } }: Joint,
  tellings: readonly Telling[],
): (name: string, weighable: (number: number) => Weighable) => First {
  const byKind = once(() => {
    const all = kinds.map((): number[] => [])
    for (let number = 0; number < kind.length; number++) all[kind[number] as number]?.push(number)
    return all
  })
  const kindsIn = once(() => {
    const by = new Map<string, number[]>()
    for (const [i, one] of kinds.entries()) {
      const [type = '', ...parties] = one.split(' ')
      for (const name of blockNames(type, parties)) by.set(name, [...(by.get(name) ?? []), i])
    }
    return by
  })
  // Accounts in the order of their documents' ids.
  const inOrder = once(() => {
    const firsts = firstsOf(counts)
    const [order, numbers] = [new Int32Array(kind.length), new Int32Array(kind.length)]
    const documents = [...tellings.keys()].sort((a, b) => (idAt(tellings, a) < idAt(tellings, b) ? -1 : 1))
    let n = 0
    for (const document of documents)
      for (let k = 0; k < (counts[document] as number); k++) {
        const number = (firsts[document] as number) + k
        numbers[n] = number
        order[number] = n++
      }
    return { order, numbers }
  })
  return (name, weighable) => {
    const some = kindsIn().get(name) ?? []
    const own = some.flatMap((i) => byKind()[i] as number[])
    if (own.length === 0) return { members: [], lone: 0 }
    const lone = some.reduce((n, i) => n + (isLone(kinds[i] as string) ? (byKind()[i]?.length ?? 0) : 0), 0)
    const { order, numbers } = inOrder()
    const keys = own.map((number) => ((begins[number] as number) + EPOCH) * MANY + (order[number] as number))
    return {
      members: Array.from(Float64Array.from(keys).sort(), (key) => weighable(numbers[key % MANY] as number)),
      lone,
    }
  }
}
