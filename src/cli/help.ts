import { VERBS, type Verb } from '../app/verbs.ts'
import { type Asked, UsageError } from './arguments.ts'
import { type Caller, type ExitCode, GOOD } from './caller.ts'
import type { Messages } from './messages.ts'
import { columns, padded } from './terminal.ts'

function rows(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([left]) => columns(left)))
  return entries.map(([left, right]) => `  ${padded(left, width)}  ${right}\n`).join('')
}

/** Help on all of chancery. */
function generalHelp(messages: Messages): string {
  const list = rows(
    VERBS.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), messages.verbs[name] ?? summary]),
  )
  return `${messages.about}\n\n${messages.usage}: chancery VERB …\n\n${messages.verbsHead}\n${list}\n${messages.moreHelp}\n`
}

/** Help on one verb, from its flags. */
function verbHelp({ name, operands, summary, flags }: Verb, messages: Messages): string {
  const usage = ['chancery', name, flags.length ? '[FLAG…]' : '', operands].filter((part) => part !== '').join(' ')
  const head = `${messages.verbs[name] ?? summary}\n\n${messages.usage}: ${usage}\n`
  if (flags.length === 0) return head
  const list = rows(
    flags.map((flag) => {
      const value = flag.choices ? flag.choices.join('|') : flag.value
      return [`--${flag.name}${value ? ` ${value}` : ''}`, messages.flags[flag.name] ?? flag.doc]
    }),
  )
  return `${head}\n${messages.flagsHead}\n${list}`
}

/** `chancery help`, on all or on one verb. */
export async function help({ operands }: Asked, { out, messages }: Caller): Promise<ExitCode> {
  const [name] = operands
  const verb = VERBS.find((one) => one.name === name)
  if (name !== undefined && !verb) throw new UsageError(messages.unknownVerb(name))
  await out.add(verb ? verbHelp(verb, messages) : generalHelp(messages))
  await out.flush()
  return GOOD
}
