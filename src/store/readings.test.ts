import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDesk, openDesk } from './open.ts'
import { readingsOf } from './readings.ts'

test('the state of readings changes with each that is made anew, and says nothing of those behind', () => {
  const root = mkdtempSync(join(tmpdir(), 'chancery-readings-'))
  try {
    using store = createDesk(join(root, 'desk'))
    store.db.exec('pragma foreign_keys = off')
    const readings = readingsOf(store.db)
    const put = (seq: number, engine: string) => readings.put(seq, engine, '{}', [], '')
    for (const seq of [1, 2, 3]) put(seq, 'b')
    const states = [readings.state(2)]
    put(4, 'b')
    expect(readings.state(2)).toBe(states[0])
    for (const [seq, engine] of [
      [2, 'a'],
      [1, 'a'],
      [3, 'a'],
      [4, 'a'],
    ] as const) {
      put(seq, engine)
      states.push(readings.state(4))
    }
    expect(new Set(states).size).toBe(states.length)
    expect(readings.countEvents()).toBe(0)
    const event = { id: 'e', type: 'AID', frame: '', status: 'occurred', source: ['A'], target: [], when: null }
    readings.put(5, 'a', '{}', [event], '')
    expect(readings.countEvents()).toBe(1)
    readings.put(5, 'b', '{}', [event, { ...event, id: 'f' }], '')
    expect(readings.countEvents()).toBe(2)
    readings.put(5, 'a', '{}', [], '')
    expect([readings.countEvents(), readings.countStale('a')]).toEqual([0, -5])
    put(1, 'c')
    expect(readings.engines()).toEqual(['a', 'c'])
  } finally {
    rmSync(root, { recursive: true })
  }
})

test('what a desk of before holds is counted once, when it is brought to the newest schema', () => {
  const root = mkdtempSync(join(tmpdir(), 'chancery-readings-'))
  try {
    const event = { id: 'e', type: 'AID', frame: '', status: 'occurred', source: ['A'], target: [], when: null }
    {
      using before = createDesk(join(root, 'desk'))
      before.db.exec(`drop table tally; drop table event_tally; pragma user_version = 6; pragma foreign_keys = off;
        drop trigger reading_made; drop trigger reading_renewed; drop trigger event_told; drop trigger event_gone`)
      const insert = before.db.prepare("insert into reading (source, engine, line, made) values (?, ?, x'', '')")
      for (const [seq, engine] of [
        [1, 'a'],
        [2, 'b'],
        [3, 'a'],
      ] as const)
        insert.run(seq, engine)
      before.db.exec("insert into event (source, id, type, frame, status) values (1, 'e', 'AID', '', 'occurred')")
    }
    using store = openDesk(join(root, 'desk'))
    store.db.exec('pragma foreign_keys = off')
    const readings = readingsOf(store.db)
    expect([readings.state(3), readings.state(2), readings.countEvents()]).toEqual(['a 2,b 1', 'a 1,b 1', 1])
    readings.put(1, 'b', '{}', [event, { ...event, id: 'f' }], '')
    expect([readings.state(3), readings.countEvents()]).toEqual(['a 1,b 2', 2])
  } finally {
    rmSync(root, { recursive: true })
  }
})
