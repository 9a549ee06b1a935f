/**
 * Kills the built application again and again while it is typed into, and holds it to what its window promised; prints
 * how many edits were promised and how many of them are lost.
 *
 *   npm run build && npm run torture:app [-- --kills 100]
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' } } })

const root = join(import.meta.dirname, '../..')
const playwright = join(root, 'node_modules/@playwright/test/cli.js')
const { status } = spawnSync(
  process.execPath,
  [playwright, 'test', 'tests/app/nothing-is-lost.spec.ts', '-g', 'killed', '--project=app', '--workers=1'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, AIGU_KILL_ROUNDS: values.kills } },
)
process.exitCode = status ?? 1
