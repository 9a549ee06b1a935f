import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/app/**', 'tests/bench/**', 'node_modules/**'],
    // Two cores on the machines where this is built; the slowest tests fill a disk or kill processes.
    maxWorkers: 2,
    testTimeout: 30_000,
  },
})
