import { expect, test } from 'vitest'
import type { Account, ToldEvent } from '../resolve/account.ts'
import { saidByOf } from './happened.ts'

const told = (event: Partial<ToldEvent>) =>
  ({ event: { type: 'THREATEN', source: ['FRA'], target: ['JPN'], saidBy: null, ...event } }) as Account

test('what only the one who suffers it says is his word', () => {
  expect(saidByOf([told({ saidBy: 'JPN' })], ['FRA'])).toBe('JPN')
  expect(saidByOf([told({ saidBy: 'JPN' }), told({ saidBy: 'JPN' })], ['FRA'])).toBe('JPN')
})

test('what others say too, what nobody suffers and what one says of himself is not', () => {
  expect(saidByOf([told({ saidBy: 'JPN' }), told({})], ['FRA'])).toBe(null)
  expect(saidByOf([told({ saidBy: 'JPN', type: 'CONSULT' })], ['FRA'])).toBe(null)
  expect(saidByOf([told({ saidBy: 'DEU' })], ['FRA'])).toBe(null)
  expect(saidByOf([told({ saidBy: 'FRA' })], ['FRA'])).toBe(null)
  expect(saidByOf([], ['FRA'])).toBe(null)
})
