/** A colleague's work that waits for a file: said, waited for, and done without when the officer says so. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { NBSP } from '../../shared/messages/typography.ts'
import { ID, archiveOf, packet, soundTree } from '../src-main/engine/hostile-tree.ts'
import { expect, test } from './fixtures/aigu-app.ts'
import { firstCellWith } from './fixtures/cells.ts'

const NADIA = 'u-0ad1a0000001'
const town = (s: number, row: number, v: string): object => ({
  s,
  t: 1_767_300_000_000 + s,
  k: 's',
  r: `${ID}.${String(row)}`,
  c: `${ID}:1`,
  v,
  g: s,
})
const lost = packet(NADIA, [town(1, 1, 'Bully')], { name: 'Nadia' })
const later = packet(NADIA, [town(2, 0, 'Arras'), town(3, 2, 'Carvin')], { name: 'Nadia', from: 2 })
const waits = `2${NBSP}modifications de Nadia attendent un fichier qui n’est pas arrivé.`

test('what waits is said; without the file it is shown, and the file is taken if it comes', async ({
  aigu,
}) => {
  const { page, folder } = aigu
  const sent = join(folder, 'lieux.aigu')
  writeFileSync(sent, archiveOf([...soundTree, later]))
  await aigu.dropFile(sent)
  await expect(firstCellWith(page, 'Liévin')).toBeVisible()
  const strip = page.getByRole('region', { name: waits })
  await expect(strip).toContainText('s’il arrive plus tard, il sera pris quand même')
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('modifications-en-attente')
  await strip.getByRole('button', { name: 'Continuer sans' }).press('Enter')
  await expect(firstCellWith(page, 'Carvin')).toBeVisible()
  await expect(firstCellWith(page, 'Liévin')).toBeVisible()
  await expect(strip).toHaveCount(0)
  await expect(page.getByTestId('saved')).toContainText('Tout est enregistré')
  const late = join(folder, 'suite.aigu')
  writeFileSync(late, archiveOf([...soundTree, lost]))
  await aigu.dropFile(late)
  await expect(firstCellWith(page, 'Bully')).toBeVisible()
  await expect(firstCellWith(page, 'Arras')).toBeVisible()
})
