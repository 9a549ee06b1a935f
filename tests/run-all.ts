/**
 * `npm test`: types, lint, format, unit tests, then the built application. Everything runs, even after a failure; the
 * last line sums up what passed and failed, a check that is not made of tests counting as one.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { sumUp, tallyOfPlaywright, tallyOfVitest } from './tally.ts'
import type { PlaywrightReport, Tally, VitestReport } from './tally.ts'

const root = resolve(import.meta.dirname, '..')
const unitReport = join(root, '.cache/vitest-report.json')
const appReport = join(root, '.cache/playwright-report.json')

type Step = {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly tally?: (succeeded: boolean) => Tally
}

function script(path: string): string {
  return join(root, 'node_modules', path)
}

function read<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null
}

const steps: readonly Step[] = [
  { name: 'types', command: script('typescript/bin/tsc'), args: ['--build', 'tsconfig.json'] },
  { name: 'lint', command: script('eslint/bin/eslint.js'), args: ['.', '--max-warnings', '0'] },
  {
    name: 'format',
    command: script('prettier/bin/prettier.cjs'),
    args: ['--check', '.', '--log-level', 'warn'],
  },
  { name: 'chromium', command: 'src-main/launch/prepare-browser.ts', args: [] },
  {
    name: 'unit tests',
    command: script('vitest/vitest.mjs'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    tally: (succeeded) => tallyOfVitest(read<VitestReport>(unitReport), succeeded),
  },
  {
    name: 'build',
    command: script('electron-vite/bin/electron-vite.js'),
    args: ['build', '--logLevel', 'error'],
  },
  {
    name: 'application tests',
    command: script('@playwright/test/cli.js'),
    args: ['test'],
    tally: (succeeded) => tallyOfPlaywright(read<PlaywrightReport>(appReport), succeeded),
  },
]

mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(unitReport, { force: true })
rmSync(appReport, { force: true })
const tallies = steps.map(({ name, command, args, tally }): Tally => {
  const began = performance.now()
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: 'inherit' })
  const succeeded = status === 0
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`== ${name}: ${succeeded ? 'passed' : 'FAILED'}, ${seconds} s`)
  return tally?.(succeeded) ?? { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 }
})
const { line, exitCode } = sumUp(tallies)
console.log(`\n${line}`)
process.exitCode = exitCode
