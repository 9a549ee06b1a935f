/**
 * Before the application tests: finds Chromium, or installs Debian's where that can be done without asking (root), or
 * names the command. Exits with 1 where there is none in the end; a real Electron (AIGU_ELECTRON) needs none.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { launchMessages } from '../../shared/messages/launch.ts'
import { findChromium } from './find-chromium.ts'
import { installCommand } from './install-command.ts'
import { terminalLanguage } from './terminal-language.ts'

function prepare(): number {
  if (findChromium() !== undefined || (process.env['AIGU_ELECTRON'] ?? '') !== '') return 0
  const say = launchMessages[terminalLanguage(process.env)]
  const isRoot = process.getuid?.() === 0
  const command = installCommand(process.platform, existsSync)
  if (!isRoot || !command.byApt) {
    console.error(say.installChromium(command.text))
    return 1
  }
  console.log(say.installingChromium)
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  // A list of packages that is out of date names files that are gone; one that cannot be renewed may still do.
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    options,
  )
  if (findChromium() !== undefined) return 0
  console.error(say.chromiumInstallFailed(command.text))
  return 1
}

process.exitCode = prepare()
