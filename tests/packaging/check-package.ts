/**
 * `npm run dist:check`: packages Aigu for Linux on a runtime that is not Electron, looks into what came out, and starts
 * the packed bundles in the stand-in. It proves the configuration and the contents, not that an installer installs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { extractAll, extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

import { build, isBuildStale } from '../../src-main/launch/build.ts'
import { filesOutsideList, readFileList } from './asar-contents.ts'
import { writeStandInRuntime } from './standin-runtime.ts'

const root = resolve(import.meta.dirname, '../..')
const work = join(root, '.cache/packaging')
const unpacked = join(work, 'dist/linux-unpacked')
const asar = join(unpacked, 'resources/app.asar')
const problems: string[] = []

/** What each fuse must be once packaged (Electron's security guide, point 19). */
const wantedFuses: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

function check(name: string, found: readonly string[]): void {
  problems.push(...found.map((problem) => `${name}: ${problem}`))
  console.log(
    `${found.length === 0 ? 'ok     ' : 'FAILED '} ${name}${found.map((problem) => `\n          ${problem}`).join('')}`,
  )
}

function differences(wanted: readonly string[], found: readonly string[]): string[] {
  return [
    ...found.filter((one) => !wanted.includes(one)).map((one) => `too much: ${one}`),
    ...wanted.filter((one) => !found.includes(one)).map((one) => `missing: ${one}`),
  ]
}

function packageForLinux(): boolean {
  const runtime = join(work, 'electron')
  writeStandInRuntime(runtime)
  rmSync(join(work, 'dist'), { recursive: true, force: true })
  return run('electron-builder/cli.js', [
    '--linux',
    'dir',
    '--publish',
    'never',
    `--config.electronDist=${runtime}`,
    `--config.directories.output=${join(work, 'dist')}`,
  ])
}

function checkManifest(): void {
  const manifest = JSON.parse(extractFile(asar, 'package.json').toString('utf8')) as Record<string, unknown>
  const unwanted = ['dependencies', 'devDependencies', 'scripts', 'workspaces']
  const isEmpty = (value: unknown): boolean => Object.keys(value ?? {}).length === 0
  check(
    'the manifest carries nothing of the development',
    unwanted.filter((name) => !isEmpty(manifest[name])).map((name) => `package.json has ${name}`),
  )
}

async function checkFuses(): Promise<void> {
  // The wire holds characters: "0" off, "1" on, others for a fuse that this runtime does not have.
  const wire = (await getCurrentFuseWire(join(unpacked, 'aigu'))) as unknown as Readonly<
    Record<number, number>
  >
  const names = Object.keys(wantedFuses) as (keyof typeof FuseV1Options)[]
  const found = names.map((name) => ({ name, state: String.fromCharCode(wire[FuseV1Options[name]] ?? 0) }))
  check(
    'the fuses are set as the security guide wants them',
    found
      .filter(({ name, state }) => state !== (wantedFuses[name] ? '1' : '0'))
      .map(({ name, state }) => `${name} is ${state}`),
  )
}

/** The packed bundles, taken out of the archive (plain Node does not read into it), through the first specs. */
function checkStart(): void {
  const application = join(work, 'application')
  rmSync(application, { recursive: true, force: true })
  extractAll(asar, application)
  const succeeded = run(
    '@playwright/test/cli.js',
    ['test', '--project=app', '--reporter=list', 'tests/app/start.spec.ts'],
    {
      AIGU_APPLICATION: application,
      // A real Electron would run the bundles unpacked, which proves less: this is about what was packed.
      AIGU_ELECTRON: '',
      AIGU_STANDIN_RESOURCES: join(unpacked, 'resources'),
    },
  )
  check('the packed bundles start', succeeded ? [] : ['see above'])
}

mkdirSync(work, { recursive: true })
if (isBuildStale(root) && !build(root)) process.exit(1)
if (!packageForLinux()) {
  console.error('FAILED  the packaging itself: see above')
  process.exit(1)
}
const list = readFileList(readFileSync(join(import.meta.dirname, 'asar-files.txt'), 'utf8'))
const packed = listPackage(asar, { isPack: false })
writeFileSync(join(work, 'asar-files.txt'), packed.join('\n'))
check('the archive holds what it should and nothing else', filesOutsideList(list, packed))
checkManifest()
await checkFuses()
check(
  'French and English are the only languages of the runtime',
  differences(['en-US.pak', 'fr.pak'], readdirSync(join(unpacked, 'locales'))),
)
const single = ['samples/equipements-publics.csv', 'LICENSE-Aigu.txt', 'sources.txt']
check(
  'the sample, the licence and the sources of the data are there',
  single.filter((name) => !existsSync(join(unpacked, 'resources', name))).map((name) => `missing: ${name}`),
)
for (const [folder, end] of [
  ['lexicons', '.gz'],
  ['places', '.br'],
  ['templates', '.json'],
] as const) {
  const shipped = join(unpacked, 'resources', folder)
  check(
    `the ${folder} are there, and nothing that made them`,
    differences(
      readdirSync(join(root, 'assets', folder)).filter((name) => name.endsWith(end)),
      existsSync(shipped) ? readdirSync(shipped) : [],
    ),
  )
}
checkStart()
console.log(
  problems.length === 0
    ? '\nThe rehearsal of the packaging passed.'
    : `\n${String(problems.length)} problems.`,
)
process.exitCode = problems.length === 0 ? 0 : 1
