import { enableCompileCache } from 'node:module'
import { dirname, join } from 'node:path'

// Before anything else is loaded, so that all of it comes out of the cache from the second run on.
enableCompileCache(join(dirname(dirname(import.meta.dirname)), 'node_modules', '.cache', 'chancery'))

// Whoever reads our output may stop when he has enough (`| head`): no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

const { run } = await import('./door.ts')
process.exitCode = await run(process.argv.slice(2), process)
