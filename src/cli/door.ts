import type { Asked } from './arguments.ts'
import { type Caller, type ExitCode, GOOD } from './caller.ts'
import { type Runs, runOf } from './command.ts'
import { help } from './help.ts'
import { version as versionOf } from './version.ts'

/** How each verb is run here; loaded only when it is asked for, which keeps `help` and `version` immediate. */
const RUNS: Runs = {
  read: async () => (await import('./read.ts')).read,
  start: async () => (await import('./start.ts')).start,
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

async function version(_: Asked, { out }: Caller): Promise<ExitCode> {
  await out.add(`${versionOf()}\n`)
  await out.flush()
  return GOOD
}

/** Runs one command line. Resolves with the exit code; never throws. */
export const run = runOf(RUNS)
