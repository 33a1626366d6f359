import { LANGUAGES, type Language } from '../app/flags.ts'
import { type Asked, parseArguments, UsageError, verbNamed } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode, GOOD } from './caller.ts'
import { generalHelp, verbHelp } from './help.ts'
import { languageOf, type Messages, messagesOf } from './messages.ts'
import { output } from './output.ts'
import { style } from './terminal.ts'
import { version as versionOf } from './version.ts'

type Run = (asked: Asked, caller: Caller) => ExitCode | Promise<ExitCode>

/** How each verb is run here; loaded only when it is asked for, which keeps `help` and `version` immediate. */
const RUNS: Readonly<Record<string, () => Promise<Run>>> = {
  read: async () => (await import('./read.ts')).read,
  start: async () => (await import('./read.ts')).start,
  init: async () => (await import('./keep.ts')).init,
  add: async () => (await import('./add.ts')).add,
  watch: async () => (await import('./watch.ts')).watch,
  list: async () => (await import('./find.ts')).list,
  search: async () => (await import('./find.ts')).search,
  saved: async () => (await import('./saved.ts')).saved,
  show: async () => (await import('./show.ts')).show,
  remove: async () => (await import('./show.ts')).remove,
  reread: async () => (await import('./keep.ts')).reread,
  status: async () => (await import('./keep.ts')).status,
  backup: async () => (await import('./keep.ts')).backup,
  restore: async () => (await import('./keep.ts')).restore,
  export: async () => (await import('./keep.ts')).exporting,
  import: async () => (await import('./keep.ts')).importing,
  incidents: async () => (await import('./incidents.ts')).incidents,
  disagreements: async () => (await import('./disagreements.ts')).disagreements,
  ledger: async () => (await import('./ledger.ts')).ledger,
  claims: async () => (await import('./incidents.ts')).claims,
  register: async () => (await import('./register.ts')).register,
  views: async () => (await import('./views.ts')).views,
  judge: async () => (await import('./judge.ts')).judge,
  review: async () => (await import('./judge.ts')).review,
  brief: async () => (await import('./brief.ts')).brief,
  relations: async () => (await import('./relations.ts')).relations,
  triangle: async () => (await import('./sets.ts')).triangle,
  balance: async () => (await import('./sets.ts')).balance,
  answers: async () => (await import('./sets.ts')).answers,
  chart: async () => (await import('./charts.ts')).chart,
  serve: async () => (await import('./serve.ts')).serve,
  score: async () => (await import('./score.ts')).score,
  check: async () => (await import('./check.ts')).check,
  help: async () => help,
  version: async () => version,
}

async function help({ operands }: Asked, { out, messages }: Caller): Promise<ExitCode> {
  const [name] = operands
  if (name !== undefined && !(name in RUNS)) throw new UsageError(messages.unknownVerb(name))
  await out.add(name === undefined ? generalHelp(messages) : verbHelp(verbNamed(name), messages))
  await out.flush()
  return GOOD
}

async function version(_: Asked, { out }: Caller): Promise<ExitCode> {
  await out.add(`${versionOf()}\n`)
  await out.flush()
  return GOOD
}

/** Colour on a terminal, unless NO_COLOR says no; FORCE_COLOR asks for it elsewhere. */
function wantsColour({ env, stdout }: NodeJS.Process): boolean {
  if (env['NO_COLOR']) return false
  return (stdout.isTTY ?? false) || !['', '0', undefined].includes(env['FORCE_COLOR'])
}

/** `--lang` counts before the arguments are read, so that faults in them are told in that language too. */
function languageAsked(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = args.indexOf('--lang')
  const asked = at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--lang='))?.slice(7)
  return LANGUAGES.find((one) => one === asked) ?? languageOf(env)
}

/** Runs one command line. Resolves with the exit code; never throws. */
export async function run(args: readonly string[], process: NodeJS.Process): Promise<ExitCode> {
  const language = languageAsked(args, process.env)
  const messages = await messagesOf(language)
  const complain = (message: string) => void process.stderr.write(`chancery: ${message}\n`)
  const caller: Caller = {
    out: output(process.stdout),
    complain,
    messages,
    language,
    style: style(wantsColour(process)),
    width: Math.min(process.stdout.columns ?? 100, 120),
    bytes: (bytes) => new Promise((resolve) => process.stdout.write(bytes, () => resolve())),
    stdin: () => process.stdin,
  }
  try {
    const asked = parseArguments(args, messages)
    const load = RUNS[asked.verb.name] as () => Promise<Run>
    return await (await load())(asked, caller)
  } catch (error) {
    complain(messageOf(error, messages))
    if (error instanceof UsageError) complain(messages.seeHelp(error.verb))
    return ALL_FAILED
  }
}

/** What a user is told; traces are for those who set CHANCERY_TRACE. */
function messageOf(error: unknown, messages: Messages): string {
  const { name, message, stack } = error as Error
  if (name === 'UsageError' || error instanceof UsageError) return message
  if (name === 'PackError') return messages.notRead(messages.packFault, message)
  return messages.unexpected(process.env['CHANCERY_TRACE'] ? `${stack}` : message)
}
