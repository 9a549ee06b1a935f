/** The home screen: says what Aigu does, and takes a file by every way in. */
import { readFileSync, readdirSync } from 'node:fs'

import { expect, test } from './fixtures/aigu-app.ts'
import { largeFile, mixedFile } from './specimen-files.ts'

test('the home screen says what Aigu does, how to begin and what comes next', async ({ aigu }) => {
  const { page } = aigu
  await expect(page.getByRole('heading', { level: 1, name: 'Déposez ici un fichier' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choisir un fichier' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Essayer avec un exemple' })).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveCount(3)
  await expect(page.getByText('n’est jamais modifié')).toBeVisible()
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await aigu.resize(width, height)
    await aigu.screenshot(`accueil-${String(width)}`)
  }
})

test('a file held over the window is invited to be let go, and taken away it is forgotten', async ({
  aigu,
}) => {
  const { path } = mixedFile(aigu.folder)
  await aigu.dragFileOver(path)
  await expect(aigu.page.getByText('Lâchez')).toBeVisible()
  await aigu.screenshot('accueil-survol')
  await aigu.dragFileAway()
  await expect(aigu.page.getByText('Lâchez')).toHaveCount(0)
})

test('a dropped file is opened, and dropping writes nothing', async ({ aigu }) => {
  const specimen = mixedFile(aigu.folder)
  const before = readdirSync(aigu.folder)
  await aigu.dropFile(specimen.path)
  await expect(aigu.page.getByRole('heading', { level: 1, name: 'equipements.csv' })).toBeVisible()
  await expect(aigu.page.getByText('Lâchez')).toHaveCount(0)
  expect(readFileSync(specimen.path).equals(specimen.bytes)).toBe(true)
  expect(readdirSync(aigu.folder)).toEqual(before)
})

test('the system’s dialog opens a file; giving it up changes nothing', async ({ aigu }) => {
  const { page } = aigu
  const choose = page.getByRole('button', { name: 'Choisir un fichier' })
  await choose.click()
  await expect(choose).toBeEnabled()
  await expect(page.getByRole('heading', { level: 1, name: 'Déposez ici' })).toBeVisible()
  await aigu.chooseFile(mixedFile(aigu.folder).path)
  await choose.click()
  await expect(page.getByRole('heading', { level: 1, name: 'equipements.csv' })).toBeVisible()
})

test('the example is one click away', async ({ aigu }) => {
  await aigu.page.getByRole('button', { name: 'Essayer avec un exemple' }).click()
  await expect(aigu.page.getByRole('heading', { level: 1, name: 'equipements-publics.csv' })).toBeVisible()
  await expect(aigu.page.getByText('Ce fichier mélange deux encodages')).toBeVisible()
  await aigu.screenshot('reparer-exemple')
})

test('a large file says how far it is and can be stopped; nothing is opened then', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(largeFile(aigu.folder, 60_000_000).path)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText('Ouverture de grand.csv')).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByText('Ouverture annulée. Rien n’a changé.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choisir un fichier' })).toBeEnabled()
  await expect(page.getByRole('heading', { level: 1, name: 'Déposez ici' })).toBeVisible()
})
