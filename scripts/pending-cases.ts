/** Writes `test/cases.pending.txt`: the worked cases that do not pass yet. Prints what changed; `--faults` prints what is wrong with each. */
import { readFileSync, writeFileSync } from 'node:fs'
import { allCases, faultsOf, PENDING_FILE, pendingNames } from '../test/cases.ts'

const HEAD =
  '# Worked cases that do not pass yet, one a line. Written by scripts/pending-cases.ts; each of them must fail in npm test.\n'

const before = pendingNames()
const cases = allCases()
const failing = cases.filter((one) => {
  const faults = faultsOf(one)
  if (faults.length && process.argv.includes('--faults'))
    console.log(`${one.name}\n  ${one.text}\n    ${faults.join('\n    ')}`)
  return faults.length > 0
})
const now = new Set(failing.map(({ name }) => name))
for (const name of before) if (!now.has(name)) console.log(`- ${name}`)
for (const name of now) if (!before.has(name)) console.log(`+ ${name}`)
const content = HEAD + [...now].map((name) => `${name}\n`).join('')
if (before.size === 0 || content !== readFileSync(PENDING_FILE, 'utf8')) writeFileSync(PENDING_FILE, content)
console.log(`${cases.length - now.size} of ${cases.length} cases pass, ${now.size} are pending`)
