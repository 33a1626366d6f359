import type { ExitCode } from './caller.ts'

/** Runs the command line of this process, and leaves its exit code. */
export async function started(
  run: (args: readonly string[], process: NodeJS.Process) => Promise<ExitCode>,
  args: readonly string[],
): Promise<void> {
  // Whoever reads our output may stop when he has enough (`| head`): no fault of anybody.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
  process.exitCode = await run(args, process)
}
