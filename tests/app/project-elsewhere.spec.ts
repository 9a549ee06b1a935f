/** A project on two computers: two profiles on one machine, one folder, one file between them. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { zipSync } from 'fflate'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { editCell, firstCellWith } from './fixtures/cells.ts'

const table = 'nom;ville\r\nMairie;Lens\r\nPiscine;Bully\r\nGare;Lens\r\n'
/** A packet is closed 3 s after the last gesture, and folders are looked at every 8 s. */
const LONGEST_WAY = 25_000

function fileIn(folder: string): string {
  const path = join(folder, 'lieux.csv')
  writeFileSync(path, table)
  return path
}

async function openAndEdit(aigu: AiguApp, value: string): Promise<void> {
  await aigu.dropFile(fileIn(aigu.folder))
  await expect(aigu.page.getByRole('grid')).toBeVisible()
  await editCell(aigu.page, 'Piscine', value)
}

async function chooseFolder(aigu: AiguApp, folder: string): Promise<void> {
  await aigu.chooseFile(folder)
  await aigu.clickMenuItem('choose-folder')
}

/** In the line under the top bar, not in what is read out. */
const said = (aigu: AiguApp, text: string) => aigu.page.getByRole('paragraph').filter({ hasText: text })
const folderLine = (aigu: AiguApp) => aigu.page.getByTestId('folder')

test('a project sent as one file opens elsewhere, with its edits', async ({ aigu }) => {
  await openAndEdit(aigu, 'Piscine olympique')
  const sent = join(aigu.folder, 'lieux.aigu')
  await aigu.chooseSavePath(sent)
  await aigu.clickMenuItem('save-project')
  await expect(said(aigu, 'Le projet est enregistré dans lieux.aigu')).toBeVisible()
  const colleague = await aigu.colleague([sent])
  await expect(firstCellWith(colleague.page, 'Piscine olympique')).toBeVisible()
  await colleague.expectNoAccessibilityViolation()
})

test('an edit in one is seen in the other, and the folder is put right when it was deleted', async ({
  aigu,
}) => {
  test.setTimeout(180_000)
  const shared = join(aigu.folder, 'Partage')
  mkdirSync(shared)
  await openAndEdit(aigu, 'Piscine olympique')
  await chooseFolder(aigu, shared)
  await expect(folderLine(aigu)).toContainText('Dossier à jour', { timeout: LONGEST_WAY })

  const colleague = await aigu.colleague()
  await chooseFolder(colleague, shared)
  await expect(firstCellWith(colleague.page, 'Piscine olympique')).toBeVisible()
  await expect(folderLine(colleague)).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
  await colleague.screenshot('project-folder')

  await editCell(colleague.page, 'Gare', 'Gare TGV')
  await expect(firstCellWith(aigu.page, 'Gare TGV')).toBeVisible({ timeout: LONGEST_WAY })
  await expect(said(aigu, 'a modifié 1 cellule.')).toBeVisible()
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('project-news')

  await colleague.quit()
  rmSync(shared, { recursive: true })
  await expect(folderLine(aigu)).toContainText('Le dossier du projet ne répond pas', { timeout: LONGEST_WAY })
  await aigu.screenshot('project-folder-gone')
  await aigu.page.getByRole('button', { name: 'Remettre le dossier en état' }).click()
  await expect(folderLine(aigu)).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
  expect(readdirSync(shared).sort()).toEqual(['LISEZMOI.txt', 'bases', 'originaux', 'paquets', 'projet.json'])
})

test('the folder is taken up again at the next start', async ({ aigu }) => {
  const shared = join(aigu.folder, 'Partage')
  mkdirSync(shared)
  await openAndEdit(aigu, 'Piscine olympique')
  await chooseFolder(aigu, shared)
  await expect(folderLine(aigu)).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
  const again = await aigu.restart([join(aigu.folder, 'lieux.csv')])
  await expect(firstCellWith(again.page, 'Piscine olympique')).toBeVisible()
  await expect(folderLine(again)).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
})

test('a folder with something else in it is left alone', async ({ aigu }) => {
  const photos = join(aigu.folder, 'Photos')
  mkdirSync(photos)
  writeFileSync(join(photos, 'été.jpg'), 'x')
  await openAndEdit(aigu, 'Piscine olympique')
  await chooseFolder(aigu, photos)
  await expect(said(aigu, 'Ce dossier contient déjà autre chose')).toBeVisible()
  expect(readdirSync(photos)).toEqual(['été.jpg'])
  await expect(folderLine(aigu)).toHaveCount(0)
})

const manifest = JSON.stringify({ aigu: 1, project: '11111111-2222-4333-8444-555555555555', title: 'x' })
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

for (const [what, files, sentence] of [
  [
    'that leads out of itself',
    { 'projet.json': bytesOf(manifest), '../../sorti.txt': bytesOf('x') },
    'Ce fichier de projet est abîmé',
  ],
  [
    'that would fill the disk',
    {
      'projet.json': bytesOf(manifest),
      'paquets/u-7f3c09d2aa41-00000001-0123456789ab.jsonl': new Uint8Array(60_000_000),
    },
    'Ce fichier de projet n’est pas ordinaire',
  ],
  ['without a table', { 'projet.json': bytesOf(manifest) }, 'Un tableau du projet n’est pas encore là'],
] as const) {
  test(`a project file ${what} is refused with a sentence, and nothing is written`, async ({ aigu }) => {
    const path = join(aigu.folder, 'hostile.aigu')
    writeFileSync(path, zipSync({ ...files }))
    await aigu.dropFile(path)
    await expect(aigu.page.getByRole('alert')).toContainText(sentence)
    expect(existsSync(join(aigu.folder, 'sorti.txt'))).toBe(false)
    expect(existsSync(join(aigu.userData, 'projets/11111111-2222-4333-8444-555555555555'))).toBe(false)
  })
}

test('the name of the person stands in what is sent', async ({ aigu }) => {
  await aigu.clickMenuItem('set-name')
  const field = aigu.page.getByRole('textbox', { name: 'Votre nom' })
  await expect(field).toBeFocused()
  await field.fill('Léa D.')
  await aigu.expectNoAccessibilityViolation()
  await field.press('Enter')
  await expect(field).toHaveCount(0)
  await openAndEdit(aigu, 'Piscine olympique')
  const sent = join(aigu.folder, 'lieux.aigu')
  await aigu.chooseSavePath(sent)
  await aigu.clickMenuItem('save-project')
  await expect(said(aigu, 'Le projet est enregistré')).toBeVisible()
  const [project = ''] = readdirSync(join(aigu.userData, 'projets'))
  const packets = join(aigu.userData, 'projets', project, 'paquets')
  expect(readdirSync(packets).map((name) => readFileSync(join(packets, name), 'utf8'))).toEqual([
    expect.stringContaining('"name":"Léa D."'),
  ])
})
