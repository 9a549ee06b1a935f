/** The fears: a folder that fills with halves of saves, and a sweep that takes anything else. */
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, vi } from 'vitest'

import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { removeLeftTemporaries } from '../../../src-main/files/left-temporaries.ts'
import { engineOn } from '../engine/engine-on-folder.ts'

const NOW = 1_767_225_600_000
const DAY = 24 * 3_600_000
const ours = '.aigu-4711-0123456789ab.tmp'

function folderWith(names: readonly string[], age: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'aigu-left-'))
  for (const name of names) {
    writeFileSync(join(folder, name), 'x')
    utimesSync(join(folder, name), (NOW - age) / 1_000, (NOW - age) / 1_000)
  }
  return folder
}

it('what a killed save left goes, and nothing that is called otherwise', async () => {
  const others = [
    'table.csv',
    '.aigu-4711-0123456789ab.tmp.csv',
    'x.aigu-4711-0123456789ab.tmp',
    '.aigu-4711-0123456789AB.tmp',
    '.aigu-4711-0123.tmp',
    '.aigu-.tmp',
    '.~lock.table.csv#',
    'notes.tmp',
  ]
  const folder = folderWith([ours, ...others], 2 * DAY)
  await removeLeftTemporaries(folder, NOW, nodeFileSystem)
  expect(readdirSync(folder).sort()).toEqual([...others].sort())
})

it('a save that may still be under way stays, and so does one from the future', async () => {
  for (const age of [0, DAY - 60_000, -DAY]) {
    const folder = folderWith([ours], age)
    await removeLeftTemporaries(folder, NOW, nodeFileSystem)
    expect(readdirSync(folder)).toEqual([ours])
  }
})

it('a folder or a link of that name stays, and what the link points to', async () => {
  const folder = folderWith(['table.csv'], 2 * DAY)
  mkdirSync(join(folder, ours))
  symlinkSync(join(folder, 'table.csv'), join(folder, '.aigu-1-000000000000.tmp'))
  await removeLeftTemporaries(folder, NOW + 400 * DAY, nodeFileSystem)
  expect(readdirSync(folder).sort()).toEqual([ours, '.aigu-1-000000000000.tmp', 'table.csv'].sort())
})

it('a folder that is not there is no trouble', async () => {
  await removeLeftTemporaries(join(tmpdir(), 'aigu-nowhere'), NOW, nodeFileSystem)
})

it('the next copy saved into the folder takes it away', async () => {
  const folder = folderWith([ours, 'table.csv'], 0)
  utimesSync(join(folder, ours), 1, 1)
  const engine = engineOn(mkdtempSync(join(tmpdir(), 'aigu-profile-')))
  const opened = await engine.open({ path: join(folder, 'table.csv') })
  const documentId = opened.kind === 'opened' ? opened.document.documentId : ''
  const path = join(folder, 'copie.csv')
  await engine.save({ documentId, format: 'original', path, overOriginal: false })
  await vi.waitFor(() => {
    expect(readdirSync(folder).sort()).toEqual(['copie.csv', 'table.csv'])
  })
  await engine.closeAll({})
})
