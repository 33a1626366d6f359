import type { Filled } from './filling.ts'

/** 外長赫某抵達 B, 他將赴 B: a journey is told of somebody who is named, who holds an office, or of whom the text goes on to tell. */
export const isTraveller = ({ source, mentions }: Filled): boolean =>
  source.people.length > 0 ||
  mentions.some(
    ({ official, pronoun, codes }) =>
      (official || pronoun === 'he') && codes.some((code) => source.codes.includes(code)),
  )
