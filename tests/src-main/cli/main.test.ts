import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { expect, it } from 'vitest'

const main = join(import.meta.dirname, '../../../src-main/cli/main.ts')

it('the command has the names that the application has', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [main, 'repair', '-', '--accept', 'all'], {
    input: 'code;commune\n52234;H?court\n60306;H?court\n',
    encoding: 'utf8',
  })
  expect(stdout).toBe('code;commune\n52234;Hâcourt\n60306;Hécourt\n')
  expect(stderr).not.toContain('communes.gz')
})
