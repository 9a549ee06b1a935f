/** A commune whose name lost a letter is known by the code beside it, from the names that the application ships. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from './fixtures/aigu-app.ts'

test('the code in the row says which commune it is, and where the proposal comes from', async ({ aigu }) => {
  const { page } = aigu
  const path = join(aigu.folder, 'communes.csv')
  const lines = ['code;commune', '62510;Li\ufffdvin', '52234;H\ufffdcourt', '60306;H\ufffdcourt', '']
  writeFileSync(path, lines.join('\r\n'))
  await aigu.dropFile(path)
  const group = page
    .getByRole('region', { name: 'Réparations proposées' })
    .getByRole('listitem')
    .filter({ hasText: 'Lettres perdues' })
    .first()
  await expect(group.getByRole('checkbox')).not.toBeChecked()
  await group.getByRole('button', { name: 'Pourquoi' }).click()
  await expect(group).toContainText(/D’après le code INSEE \d{5}\s:/)

  const panel = page.getByRole('dialog', { name: /^Mot perdu, / })
  const wanted = [
    ['Liévin', '62510'],
    ['Hâcourt', '52234'],
    ['Hécourt', '60306'],
  ] as const
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  for (const [name, code] of wanted) {
    const first = panel.getByRole('option').first()
    await expect(first).toContainText(name)
    await expect(first).toContainText(new RegExp(`INSEE\\s${code}`))
    // Takes the first candidate and goes on to the next word.
    await page.keyboard.press('Enter')
  }
})
