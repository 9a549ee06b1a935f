import { defineConfig } from '@playwright/test'

/**
 * Drives the built application: `out/`, in a real Electron (AIGU_ELECTRON names its executable) or in the stand-in.
 * Each test starts an application of its own, with a profile of its own.
 */
export default defineConfig({
  testDir: 'tests/app',
  outputDir: 'test-results',
  // Two cores on the machines where this is built; an application and its Chromium fill one.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A start can take a minute where the machine is busy with something else; a test that fails twice is broken.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright-report.json' }]],
  projects: [
    { name: 'app', testIgnore: '**/*.timing.spec.ts' },
    // What is measured in milliseconds runs alone, after the rest.
    { name: 'timing', testMatch: '**/*.timing.spec.ts', dependencies: ['app'], workers: 1 },
  ],
})
