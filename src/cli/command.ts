import { LANGUAGES, type Language } from '../app/flags.ts'
import { type Asked, parseArguments, UsageError } from './arguments.ts'
import { ALL_FAILED, type Caller, type ExitCode } from './caller.ts'
import { languageOf, type Messages, messagesOf } from './messages.ts'
import { output } from './output.ts'
import { style } from './terminal.ts'

type Run = (asked: Asked, caller: Caller) => ExitCode | Promise<ExitCode>

/** How verbs are run, by name; each is loaded only when it is asked for. */
export type Runs = Readonly<Record<string, () => Promise<Run>>>

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

/** What runs one command line by these verbs. It resolves with the exit code and never throws. */
export const runOf =
  (runs: Runs) =>
  async (args: readonly string[], process: NodeJS.Process): Promise<ExitCode> => {
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
      const load = runs[asked.verb.name] as () => Promise<Run>
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
