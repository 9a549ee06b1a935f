/** Counts of tests, from the reports of the two test runners. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}
export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** A run that failed without a failed test (a file that does not load, a crash) is one failure. */
function counted(succeeded: boolean, passed: number, failed: number, skipped: number): Tally {
  return { passed, failed: succeeded ? failed : Math.max(1, failed), skipped }
}

/** @param report null where the run wrote none */
export function tallyOfVitest(report: VitestReport | null, succeeded: boolean): Tally {
  if (report === null) return counted(false, 0, 0, 0)
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report
  return counted(succeeded, numPassedTests, numFailedTests, numPendingTests + numTodoTests)
}

/** @param report null where the run wrote none */
export function tallyOfPlaywright(report: PlaywrightReport | null, succeeded: boolean): Tally {
  if (report === null) return counted(false, 0, 0, 0)
  const { expected, unexpected, flaky, skipped } = report.stats
  return counted(succeeded, expected + flaky, unexpected, skipped)
}

/** `1204 passed, 0 failed, 3 skipped`, and the exit code that goes with it. */
export function sumUp(tallies: readonly Tally[]): { readonly line: string; readonly exitCode: 0 | 1 } {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0)
  const [passed, failed, skipped] = [sum((t) => t.passed), sum((t) => t.failed), sum((t) => t.skipped)]
  const line = `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`
  return { line, exitCode: failed > 0 || passed === 0 ? 1 : 0 }
}
