/** What cannot be opened is said in words a person can act on; nothing is written, nothing is lost. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from './fixtures/aigu-app.ts'
import { emptyFile, mixedFile, pictureNamedCsv, workbookNamedCsv } from './specimen-files.ts'

test('each wrong kind of file is named for what it is, in place', async ({ aigu }) => {
  const { page } = aigu
  const folder = join(aigu.folder, 'dossier.csv')
  mkdirSync(folder)
  const wrong = [
    [folder, /dossier/i],
    [workbookNamedCsv(aigu.folder).path, /classeur/i],
    [pictureNamedCsv(aigu.folder).path, /image/i],
    [emptyFile(aigu.folder).path, /vide/i],
  ] as const
  const before = readdirSync(aigu.folder)
  for (const [path, title] of wrong) {
    await aigu.dropFile(path)
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText(title)
    await expect(
      page.getByRole('alert').getByRole('button', { name: 'Choisir un autre fichier' }),
    ).toBeVisible()
  }
  await aigu.screenshot('accueil-erreur')
  expect(readdirSync(aigu.folder)).toEqual(before)
})

test('a vanished file can be tried again once it is back', async ({ aigu }) => {
  const { page } = aigu
  const specimen = mixedFile(aigu.folder)
  rmSync(specimen.path)
  await aigu.chooseFile(specimen.path)
  await page.getByRole('button', { name: 'Choisir un fichier' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  mixedFile(aigu.folder)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'equipements.csv' })).toBeVisible()
})

test('a bad file leaves the open one as it was', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(mixedFile(aigu.folder).path)
  await expect(page.getByRole('grid')).toBeVisible()
  await aigu.dropFile(pictureNamedCsv(aigu.folder).path)
  await expect(page.getByRole('alert')).toContainText(/image/i)
  await expect(page.getByRole('heading', { level: 1, name: 'equipements.csv' })).toBeVisible()
  await page.getByRole('button', { name: 'Revenir à equipements.csv' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a copy that cannot be written is said in place, and the choices stay', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(mixedFile(aigu.folder).path)
  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  await aigu.chooseSavePath(join(aigu.folder, 'absent', 'copie.csv'))
  await page.getByRole('button', { name: 'Enregistrer la copie' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await aigu.screenshot('enregistrer-refus')
  await aigu.chooseSavePath(join(aigu.folder, 'copie.csv'))
  await page.getByRole('button', { name: 'Enregistrer la copie' }).click()
  await expect(page.getByRole('heading', { name: 'Copie enregistrée' })).toBeVisible()
})

test.describe('a bug of ours', () => {
  test.use({ bugsExpected: true })
  test('is said calmly, logged, and the window goes on', async ({ aigu }) => {
    const { page } = aigu
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('provoked by a test')
      })
    })
    await expect(page.getByRole('alert')).toContainText('Aigu s’est trompé')
    await expect(page.getByRole('alert')).toContainText('Votre fichier d’origine est intact')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.getByRole('button', { name: 'Essayer avec un exemple' }).click()
    await expect(page.getByRole('grid')).toBeVisible()
  })
})
