import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { codeOf, kept, nameOf } from './kept.ts'

const dir = mkdtempSync(join(tmpdir(), 'chancery-kept-'))
afterAll(() => rmSync(dir, { recursive: true }))

function folder(name: string): string {
  const path = join(dir, name)
  mkdirSync(path)
  return path
}

/** What is made counts how often it was made. */
function maker() {
  const calls = { count: 0 }
  const make = () => ({ made: ++calls.count, unit: Uint16Array.of(1, 2), of: new Map([[1, '訪問']]) })
  return { calls, make }
}

const keep = (name: string, where: string | undefined, make: () => unknown) => kept(() => name, make, where)
const onlyFile = (where: string) => join(where, readdirSync(where)[0] as string)

test('what was made once is there for the next call, under its name alone', () => {
  const where = folder('twice')
  const { calls, make } = maker()
  const first = keep('a', where, make)
  expect(keep('a', where, make)).toEqual(first)
  expect(calls.count).toBe(1)
  keep('b', where, make)
  expect(calls.count).toBe(2)
  expect(readdirSync(where).sort()).toEqual(['a.kept', 'b.kept'])
})

test('a file that was cut short, changed, or is none of ours is made anew and mended', () => {
  const where = folder('broken')
  const { calls, make } = maker()
  keep('a', where, make)
  const file = onlyFile(where)
  const whole = readFileSync(file)
  const changed = Buffer.from(whole)
  // Within a word, where nothing but the digest can tell.
  const at = whole.indexOf(Buffer.from('訪問', 'utf16le'))
  changed[at] = (changed[at] as number) ^ 1
  for (const [i, breaking] of [
    () => truncateSync(file, whole.length - 1),
    () => truncateSync(file, 0),
    () => writeFileSync(file, changed),
    () => writeFileSync(file, 'no such thing'),
  ].entries()) {
    breaking()
    expect(keep('a', where, make)).toMatchObject({ made: i + 2 })
    expect(keep('a', where, make)).toMatchObject({ made: i + 2 })
  }
  expect(calls.count).toBe(5)
})

test('where nothing can be kept, all is made each time', () => {
  const { calls, make } = maker()
  for (const where of [undefined, join(dir, 'no-such-folder')]) {
    keep('a', where, make)
    keep('a', where, make)
  }
  expect(calls.count).toBe(4)
})

test('a fault of the maker is told and not kept', () => {
  const where = folder('fault')
  const fail = () => {
    throw new RangeError('no frame')
  }
  expect(() => keep('a', where, fail)).toThrow('no frame')
  expect(readdirSync(where)).toEqual([])
})

test('the oldest go when there are many', () => {
  const where = folder('many')
  const { make } = maker()
  for (const [i, name] of [...'abcdefghij'].entries()) {
    keep(name, where, make)
    utimesSync(join(where, `${name}.kept`), 1000 + i, 1000 + i)
  }
  keep('z', where, make)
  expect(readdirSync(where).sort()).toEqual([...'defghijz'].map((name) => `${name}.kept`))
})

test('a name tells the texts, their names and the code apart', () => {
  const where = folder('code')
  for (const name of ['b.ts', 'a.ts', 'a.test.ts', 'notes.md']) writeFileSync(join(where, name), name)
  const code = codeOf([where])
  expect(code.map((file) => file.slice(where.length + 1))).toEqual(['a.ts', 'b.ts'])
  const names = [
    nameOf({ 'a.txt': '訪問', 'b.txt': '' }, code),
    nameOf({ 'a.txt': '訪', 'b.txt': '問' }, code),
    nameOf({ 'a.txt': '訪問' }, code),
    nameOf({ 'c.txt': '訪問', 'b.txt': '' }, code),
    nameOf({ 'a.txt': '訪問', 'b.txt': '' }, code.slice(1)),
  ]
  expect(nameOf({ 'a.txt': '訪問', 'b.txt': '' }, code)).toBe(names[0])
  writeFileSync(join(where, 'b.ts'), 'other')
  names.push(nameOf({ 'a.txt': '訪問', 'b.txt': '' }, code))
  expect(new Set(names).size).toBe(6)
})
