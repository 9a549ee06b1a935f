/**
 * `npm start [-- file] [-o copy]`: Aigu in the best window that this machine can show, or in the terminal.
 * Runs by Node alone, before anything is built.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { launchMessages } from '../../shared/messages/launch.ts'
import { build, isBuildStale } from './build.ts'
import { chooseShell } from './choose-shell.ts'
import { hasDisplay } from './display.ts'
import { downloadElectron, findElectron, isReachable } from './electron-binary.ts'
import { findChromium } from './find-chromium.ts'
import { terminalJob } from './terminal-job.ts'
import { terminalLanguage } from './terminal-language.ts'

const root = resolve(import.meta.dirname, '../..')
const { env } = process
const say = launchMessages[terminalLanguage(env)]

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' } },
  })
  // npm runs scripts in the project's folder; the officer's path starts from theirs.
  const here = env['INIT_CWD'] ?? process.cwd()
  const file = positionals[0] === undefined ? null : resolve(here, positionals[0])
  if (isBuildStale(root)) {
    console.log(say.building)
    if (!build(root)) {
      console.error(say.buildFailed)
      return 1
    }
  }
  const shell = await chooseShell({
    display: hasDisplay(env, process.platform),
    chromium: findChromium(),
    findElectron: () =>
      findElectron({
        root,
        env,
        today: new Date().toISOString().slice(0, 10),
        reachable: isReachable,
        download: () => {
          console.log(say.downloadingElectron)
          return downloadElectron(root)
        },
      }),
  })
  const files = file === null ? [] : [file]
  if (shell.kind === 'electron') {
    // Chromium refuses to run as root with its sandbox.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return run(shell.executable, [...asRoot, root, ...files])
  }
  if (shell.kind === 'stand-in') {
    console.log(`${say.electronMissing} ${say.standInStarts}`)
    const standIn = join(root, 'tests/standin/boot.ts')
    return run(process.execPath, [standIn, root, ...files], { AIGU_STANDIN_VISIBLE: '1' })
  }
  console.log(shell.because === 'no-display' ? say.noDisplay : `${say.electronMissing}\n${say.noChromium}`)
  console.log(say.terminalInstead)
  return repairInTerminal(file, values.output === undefined ? null : resolve(here, values.output))
}

async function repairInTerminal(file: string | null, output: string | null): Promise<number> {
  if (file === null) console.log(say.sampleInstead)
  const job = terminalJob(root, file, output, () => mkdtempSync(join(tmpdir(), 'aigu-')))
  const code = await run(process.execPath, [join(root, 'out/main/cli.js'), ...job.arguments])
  if (code === 0 && job.temporary) console.log(say.keepCopy(`npm start -- "${job.input}" -o copie.csv`))
  return code
}

/** Runs to its end in our terminal. A Ctrl+C reaches the child too, which ends by itself and is waited for. */
function run(
  command: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...more } })
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      done(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}

process.exitCode = await main()
