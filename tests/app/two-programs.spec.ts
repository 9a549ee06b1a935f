/** Aigu started twice: on one profile the second hands over to the first; on two profiles both write to one folder. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { editCell, firstCellWith } from './fixtures/cells.ts'
import { electron, startCommand } from './fixtures/launch-aigu.ts'

/** A packet is closed 3 s after the last gesture, and folders are looked at every 8 s. */
const LONGEST_WAY = 40_000

function tableIn(folder: string, name: string, town = 'Lens'): string {
  const path = join(folder, name)
  writeFileSync(path, `nom;ville\r\nMairie;${town}\r\nPiscine;Bully\r\nGare;Lens\r\n`)
  return path
}

test('a second start on one profile ends by itself, and the first one opens its file', async ({ aigu }) => {
  await aigu.dropFile(tableIn(aigu.folder, 'lieux.csv'))
  await editCell(aigu.page, 'Piscine', 'Piscine olympique')
  const second = tableIn(aigu.folder, 'seconde.csv', 'Arras')
  const { args, env } = startCommand({ folder: aigu.folder, language: 'fr', args: [second] })
  const started = spawn(electron, args, { env, stdio: 'ignore' })
  const [code] = (await once(started, 'exit')) as [number | null]
  expect(code).toBe(0)
  await expect(aigu.page.getByRole('heading', { level: 1, name: 'seconde.csv' })).toBeVisible()
  expect(readdirSync(join(aigu.userData, 'projets')).length).toBe(1)
  // What was done before is where it was.
  await aigu.dropFile(join(aigu.folder, 'lieux.csv'))
  await expect(firstCellWith(aigu.page, 'Piscine olympique')).toBeVisible()
})

test('two programs that write to one folder at once lose nothing and show the same', async ({ aigu }) => {
  test.setTimeout(240_000)
  const shared = join(aigu.folder, 'Partage')
  mkdirSync(shared)
  const link = async (one: AiguApp): Promise<void> => {
    await one.chooseFile(shared)
    await one.clickMenuItem('choose-folder')
  }
  await aigu.dropFile(tableIn(aigu.folder, 'lieux.csv'))
  await editCell(aigu.page, 'Piscine', 'Piscine 0')
  await link(aigu)
  await expect(aigu.page.getByTestId('folder')).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
  const colleague = await aigu.colleague()
  await link(colleague)
  await expect(firstCellWith(colleague.page, 'Piscine 0')).toBeVisible({ timeout: LONGEST_WAY })
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      editCell(aigu.page, `Piscine ${String(round)}`, `Piscine ${String(round + 1)}`),
      editCell(colleague.page, round === 0 ? 'Gare' : `Gare ${String(round)}`, `Gare ${String(round + 1)}`),
    ])
  }
  for (const { page } of [aigu, colleague])
    for (const text of ['Piscine 5', 'Gare 5', 'Mairie'])
      await expect(firstCellWith(page, text)).toBeVisible({ timeout: LONGEST_WAY })
})
