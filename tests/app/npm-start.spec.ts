/** `npm start` where there is no screen: it says so, and does the same job in the terminal. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { launchMessages } from '../../shared/messages/launch.ts'
import { expect, test } from './fixtures/aigu-app.ts'

const root = resolve(import.meta.dirname, '../..')
const say = launchMessages.fr

function start(folder: string, ...args: string[]): { readonly code: number | null; readonly said: string } {
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src-main/launch/start.ts'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        DISPLAY: '',
        WAYLAND_DISPLAY: '',
        LC_ALL: 'fr_FR.UTF-8',
        TMPDIR: temporary,
        // As npm sets it: the folder where the officer typed the command.
        INIT_CWD: folder,
      },
    },
  )
  return { code: status, said: stdout + stderr }
}

test.skip(process.platform !== 'linux', 'Only Linux starts without a screen.')

test('without a file, the sample is repaired, and where the copy is, is said', ({ testFolder }) => {
  const { code, said } = start(testFolder)
  expect(code, said).toBe(0)
  expect(said).toContain(say.noDisplay)
  expect(said).toContain(say.terminalInstead)
  expect(said).toContain(say.sampleInstead)
  const [, copy = ''] = /: (\S+equipements-publics-aigu\.csv)/.exec(said) ?? []
  const repaired = readFileSync(copy, 'utf8')
  expect(repaired).toContain('Liévin')
  expect(repaired).not.toContain('LiÃ©vin')
})

test('a file named from where the command was typed is repaired; nothing is written beside it', ({
  testFolder,
}) => {
  writeFileSync(join(testFolder, 'communes.csv'), 'commune;habitants\nLiÃ©vin;30000\nBÃ©thune;25000\n')
  const { code, said } = start(testFolder, 'communes.csv')
  expect(code, said).toBe(0)
  expect(readdirSync(testFolder).sort()).toEqual(['communes.csv', 'tmp'])
  expect(readFileSync(join(testFolder, 'communes.csv'), 'utf8')).toContain('LiÃ©vin')
})

test('the copy is saved where it is asked for', ({ testFolder }) => {
  writeFileSync(join(testFolder, 'communes.csv'), 'commune;habitants\nLiÃ©vin;30000\nBÃ©thune;25000\n')
  const { code, said } = start(testFolder, 'communes.csv', '-o', 'copie.csv')
  expect(code, said).toBe(0)
  expect(readFileSync(join(testFolder, 'copie.csv'), 'utf8')).toContain('Liévin;30000\nBéthune')
})

test('a file that is not there is said, and the exit code tells it', ({ testFolder }) => {
  const { code, said } = start(testFolder, 'absent.csv')
  expect(code, said).not.toBe(0)
  expect(existsSync(join(testFolder, 'absent.csv'))).toBe(false)
})
