/** The laws of a project on 100,000 histories each, or as many as RUNS says. */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/shared/project', '--testTimeout', '7200000'],
  { cwd: root, stdio: 'inherit', env: { RUNS: '100000', ...process.env } },
)
process.exitCode = status ?? 1
