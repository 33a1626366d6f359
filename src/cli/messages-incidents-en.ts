import { countriesText, type IncidentMessages } from './messages-incidents.ts'

const counted = (n: number, noun: string) => `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`

export const incidentsEn: IncidentMessages = {
  tell: (accounts, countries) => counted(accounts, 'source') + countriesText(countries),
  partOf: (visit) => `part of ${visit}`,
  reasons: {
    kind: 'kind of act',
    actors: 'actors',
    direction: 'direction',
    time: 'time',
    status: 'status',
    words: 'words',
    people: 'people',
    counts: 'counts',
    place: 'place',
    frame: 'act',
    ruled: 'decided by a person',
  },
  total: (incidents, undecided) => `${counted(incidents, 'incident')} · undecided ${undecided.toLocaleString('en-US')}`,
  differ: { happened: 'Did it happen?', day: 'Which day?', count: 'How many?', parties: 'Who?' },
  reconciled: (sum) => `would fit: ${sum}`,
  disagreements: (n) => counted(n, 'disagreement'),
  fates: {
    open: 'open',
    due: 'due',
    met: 'met',
    'met late': 'met late',
    broken: 'broken',
    overdue: 'overdue',
    void: 'void',
    superseded: 'superseded',
  },
  kinds: { scheduled: 'scheduled', pledged: 'pledged', predicted: 'foretold', threatened: 'threatened' },
  entries: (asOf, n, each) =>
    `as of ${asOf}: ${n === 1 ? '1 entry' : `${n.toLocaleString('en-US')} entries`}${each ? ` · ${each}` : ''}`,
}
