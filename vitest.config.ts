import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Many tests wait for processes that they start: two at a time also where there are but two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'chancery',
          include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'test/*.test.ts'],
          // No test changes what is global, and to load every module anew for each file takes longer than the tests.
          isolate: false,
        },
      },
      // A browser closed in one file leaves the library that drives it unfit for the next one in the same process.
      { extends: true, test: { name: 'browser', include: ['test/web/*.test.ts'] } },
    ],
  },
})
