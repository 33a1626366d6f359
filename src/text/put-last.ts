/** Puts a value last into a map that keeps at most so many; those that were put first go. Who looks a value up again puts it again to keep it. */
export function putLast<K, V>(all: Map<K, V>, key: K, value: V, most: number): void {
  all.delete(key)
  all.set(key, value)
  if (all.size > most) all.delete(all.keys().next().value as K)
}
