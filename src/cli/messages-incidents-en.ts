import { terms } from '../words/en.ts'
import { thousands } from '../words/thousands.ts'
import { countriesText, type IncidentMessages } from './messages-incidents.ts'

const counted = (n: number, noun: string) => `${thousands(n)} ${noun}${n === 1 ? '' : 's'}`

export const incidentsEn: IncidentMessages = {
  tell: (accounts, countries) => counted(accounts, 'source') + countriesText(countries),
  partOf: (visit) => `part of ${visit}`,
  reasons: terms.reason,
  total: (incidents, undecided) => `${counted(incidents, 'incident')} · undecided ${thousands(undecided)}`,
  differ: terms.differ,
  nth: (n) => `no. ${n}`,
  reconciled: (sum) => `would fit: ${sum}`,
  disagreements: (n) => counted(n, 'disagreement'),
  verdicts: terms.verdict,
  claims: (n) => `${counted(n, 'claim')} of how long ago the last one was`,
  fates: terms.fate,
  kinds: terms.promise,
  judged: terms.judged,
  states: { orphaned: 'orphaned: its words are no longer told', withdrawn: 'withdrawn' },
  judgedAll: (accounts) => `${counted(accounts, 'account')} in all`,
  misjudged: {
    'no-account': (given) => `no event begins with ${given}; chancery incidents --explain shows their ids`,
    several: (given) => `${given} is the beginning of several ids; give more of it`,
    'too-few': (given) => `same and different need two events, and the others one (${given})`,
    'no-judgement': (given) => `no judgement begins with ${given}; chancery judge lists them`,
    'no-incident': (given) => `${given} takes no --incident; correct, reject and confirm do`,
    'bad-field': (given) =>
      `${given}: may be type=, status=, source=A,B, target=A,B, mutual=true|false, when=DAY or when=DAY..DAY, as in --set "status=denied"`,
  },
  undecided: (shown, all) => `${shown} of ${counted(all, 'undecided pair')}`,
  ask: 'one incident? s same · d different · return: leave it · q end >',
  entries: (asOf, n, each) =>
    `as of ${asOf}: ${n === 1 ? '1 entry' : `${thousands(n)} entries`}${each ? ` · ${each}` : ''}`,
  forecasters: {
    kinds: { author: 'author', named: 'cited', outlet: 'outlet' },
    record: (n, decided, came, conditional) =>
      `${counted(n, 'forecast')} · decided ${decided}${decided ? ` (came ${came})` : ''}${conditional ? ` · under a condition ${conditional}` : ''}`,
    score: (best, worst, low, high) => `Brier ${best}–${worst} [${low}, ${high}]`,
    undecided: 'no score: nothing is decided',
    byWords: 'by its words alone',
    total: (n) =>
      `${counted(n, 'forecaster')} · Brier: between both ends of what the words stand for; in brackets, what so few leave open (95%)`,
  },
}
