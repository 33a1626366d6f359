import { isDay } from '../app/documents.ts'
import type { Flag } from '../app/flags.ts'
import { VERBS, type Verb } from '../app/verbs.ts'
import type { Messages } from './messages.ts'

/** What was asked for. */
export interface Asked {
  readonly verb: Verb
  readonly operands: readonly string[]
  readonly on: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
}

/** A fault of usage: its message is for the user, `verb` names whose help tells more. */
export class UsageError extends Error {
  readonly verb: string
  constructor(message: string, verb = '') {
    super(message)
    this.verb = verb
  }
}

/** Reads the arguments by the list of verbs; `--` ends the flags and a lone `-` is a name. Throws `UsageError`. */
export function parseArguments(args: readonly string[], messages: Messages): Asked {
  const [first = 'help', ...given] = args
  const asksHelp = first === '--help' || first === '-h'
  const name = asksHelp ? 'help' : first === '--version' ? 'version' : first
  const verb = VERBS.find((one) => one.name === name)
  if (!verb) throw new UsageError(messages.unknownVerb(name))
  const operands: string[] = []
  const on = new Set<string>()
  const values = new Map<string, string>()
  const rest = given.values()
  for (const argument of rest) {
    if (argument === '--') {
      operands.push(...rest)
      break
    }
    if (argument === '--help' || argument === '-h')
      return { verb: verbNamed('help'), operands: [verb.name], on, values }
    if (argument === '-' || !argument.startsWith('-')) {
      operands.push(argument)
      continue
    }
    const [key = '', own] = argument.split(/=(.*)/s)
    const flag = verb.flags.find((one) => `--${one.name}` === key)
    if (!flag) throw new UsageError(messages.unknownFlag(argument, verb.name), verb.name)
    if (flag.value === null) on.add(flag.name)
    else values.set(flag.name, checked(flag, own ?? rest.next().value, verb, messages))
  }
  if (operands.length < verb.needs) throw new UsageError(messages.tooFew(verb.name, verb.operands), verb.name)
  if (operands.length > verb.takes) throw new UsageError(messages.tooMany(operands[verb.takes] as string), verb.name)
  return { verb, operands, on, values }
}

export function verbNamed(name: string): Verb {
  const verb = VERBS.find((one) => one.name === name)
  if (!verb) throw new RangeError(`no verb ${name}`)
  return verb
}

function checked(flag: Flag, value: string | undefined, verb: Verb, messages: Messages): string {
  if (value === undefined || value === '')
    throw new UsageError(messages.needsValue(flag.name, flag.value ?? ''), verb.name)
  if (flag.choices && !flag.choices.includes(value)) {
    throw new UsageError(messages.badValue(flag.name, value, flag.choices.join(' | ')), verb.name)
  }
  if (flag.value === 'DAY' && !isDay(value))
    throw new UsageError(messages.badValue(flag.name, value, 'YYYY-MM-DD'), verb.name)
  return value
}
