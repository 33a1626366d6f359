import type { Span } from '../text/span.ts'
import type { StanceScene } from './stance.ts'

/** 歡迎這項決定, 肯定漁約: a thing that one may be for. */
export const isCause = ({ clean, sets }: StanceScene, object: Span | null): boolean =>
  !!object && sets.cause.some((form) => clean.slice(object.start, object.end).endsWith(form))

/** 質疑這項決議, 抨擊 B 的計畫: one that is given; 拒絕公布計畫 refuses to do something with one. */
export function isGivenCause(scene: StanceScene, object: Span | null): boolean {
  if (!object || !isCause(scene, object)) return false
  const { clean, clause, sets } = scene
  return (
    sets.given.has(clean[object.start] ?? '') || clause.mentions.some(({ mention }) => mention.start === object.start)
  )
}
