/** The pages that have a place in the menu, by group, in its order. */
export const PAGES = [
  { name: 'today', path: '/', group: 'read' },
  { name: 'documents', path: '/documents', group: 'read' },
  { name: 'incidents', path: '/incidents', group: 'read' },
  { name: 'ledger', path: '/ledger', group: 'read' },
  { name: 'disagreements', path: '/disagreements', group: 'read' },
  { name: 'dyad', path: '/relations', group: 'see' },
  { name: 'triangle', path: '/triangle', group: 'see' },
  { name: 'network', path: '/network', group: 'see' },
  { name: 'map', path: '/map', group: 'see' },
  { name: 'issues', path: '/issues', group: 'see' },
  { name: 'review', path: '/review', group: 'do' },
  { name: 'add', path: '/add', group: 'do' },
  { name: 'saved', path: '/saved', group: 'do' },
] as const
export const GROUPS = ['read', 'see', 'do'] as const
