import { parseOpml } from 'feedsmith'

interface Outline {
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}

/** The addresses of the feeds that a list of subscriptions names, in order, each once. @throws Error where it is none */
export function feedsOf(opml: string): readonly string[] {
  const found: string[] = []
  const open = [...((parseOpml(opml).body?.outlines ?? []) as readonly Outline[])].reverse()
  for (let one = open.pop(); one; one = open.pop()) {
    if (one.xmlUrl) found.push(one.xmlUrl)
    open.push(...[...(one.outlines ?? [])].reverse())
  }
  return [...new Set(found)]
}
