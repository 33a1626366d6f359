const PLACE = 'chancery.searches'

/** The searches that this browser keeps, the newest first. */
export function savedSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

const put = (searches: readonly string[]) => localStorage.setItem(PLACE, JSON.stringify(searches))

export const saveSearch = (q: string): void => put([q, ...savedSearches().filter((one) => one !== q)])
export const dropSearch = (q: string): void => put(savedSearches().filter((one) => one !== q))
