import type { Pack } from '../lexicon/pack.ts'
import type { Language } from './verbs.ts'

type Labels = Readonly<Record<Language, string>>

/** What codes are called in all languages: frames and issues by their ids, actors by their codes. */
export interface Vocabulary {
  readonly frames: Readonly<Record<string, Labels>>
  readonly issues: Readonly<Record<string, Labels>>
  /** States, and organisations whose names are known; a code stands for itself where it has no name in a language. */
  readonly actors: Readonly<Record<string, Labels>>
  /** ISO 3166-1 alpha-2 by the code of a state. */
  readonly regions: Readonly<Record<string, string>>
}

/** The names of all that a pack has codes for. */
export function vocabularyOf({ frames, issues, actors, files }: Pack, fold: (text: string) => string): Vocabulary {
  const states = (files['world/names.tsv'] ?? '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
  const named = new Map<string, Labels>()
  for (const { codes, kind, forms } of actors) {
    const [code, ...more] = codes
    const [form] = forms
    if (kind !== 'name' || code === undefined || more.length > 0 || form === undefined || named.has(code)) continue
    named.set(code, { 'zh-Hant': form, 'zh-Hans': fold(form), en: code })
  }
  for (const [code = '', , en = code, zh = code, zhs = zh] of states)
    named.set(code, { 'zh-Hant': zh, 'zh-Hans': zhs, en })
  return {
    frames: Object.fromEntries([...frames].map(([id, { label }]) => [id, label])),
    issues: Object.fromEntries(issues.map(({ issue, label }) => [issue, label])),
    actors: Object.fromEntries(named),
    regions: Object.fromEntries(states.map(([code = '', region = '']) => [code, region])),
  }
}
