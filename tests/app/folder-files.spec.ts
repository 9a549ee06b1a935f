/** The fears: a damaged file of the folder that nobody hears of, and a folder that cries wolf. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { writeLine } from '../../src-main/project/journal-line.ts'
import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { editCell } from './fixtures/cells.ts'

/** A packet is closed 3 s after the last gesture, and folders are looked at every 8 s. */
const LONGEST_WAY = 30_000

const foreign = Buffer.concat([
  writeLine({ aigu: 1, project: 'un-autre-projet', author: 'u-000000000001', from: 1 }),
  writeLine({ end: 1, n: 0 }),
])

/** A table whose project passes through a folder, which holds a packet. */
async function linked(aigu: AiguApp): Promise<{ packets: string; own: Buffer }> {
  const [shared, table] = [join(aigu.folder, 'Partage'), join(aigu.folder, 'lieux.csv')]
  mkdirSync(shared)
  writeFileSync(table, 'nom;ville\r\nMairie;Lens\r\nPiscine;Bully\r\n')
  await aigu.dropFile(table)
  await editCell(aigu.page, 'Piscine', 'Piscine olympique')
  await aigu.chooseFile(shared)
  await aigu.clickMenuItem('choose-folder')
  const packets = join(shared, 'paquets')
  await expect(aigu.page.getByTestId('folder')).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
  const [name = ''] = readdirSync(packets)
  return { packets, own: readFileSync(join(packets, name)) }
}

test('files that are not as they should be are listed, each with what to do, until they are well', async ({
  aigu,
}) => {
  test.setTimeout(180_000)
  const { packets, own } = await linked(aigu)
  const damaged = Buffer.from(own)
  damaged.write('Pisc!ne', damaged.indexOf('Piscine'))
  const amiss = { 'abimé.jsonl': damaged, 'autre-projet.jsonl': foreign, 'vide.jsonl': Buffer.alloc(0) }
  for (const [name, bytes] of Object.entries(amiss)) writeFileSync(join(packets, name), bytes)
  writeFileSync(join(packets, 'paquet (conflit de PC-LEA).jsonl'), own)

  const button = aigu.page.getByTestId('folder').getByRole('button')
  await expect(button).toHaveText(/^3.fichiers du dossier à voir$/, { timeout: LONGEST_WAY })
  await expect(aigu.page.getByTestId('folder')).toContainText('Dossier à jour')
  await button.focus()
  await aigu.page.keyboard.press('Enter')
  const list = aigu.page.getByRole('region', { name: 'Fichiers du dossier à voir' })
  await expect(list).toContainText('Rien n’est perdu')
  await expect(list.getByRole('listitem')).toHaveText([
    /abîmé.*abimé\.jsonl.*Ouvrez le projet/,
    /autre projet.*autre-projet\.jsonl.*Remettez-le/,
    /pas encore reçu.*vide\.jsonl.*Attendez/,
  ])
  await expect(list).not.toContainText('PC-LEA')
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('folder-files')

  for (const name of Object.keys(amiss)) rmSync(join(packets, name))
  await expect(button).toHaveCount(0, { timeout: LONGEST_WAY })
  await expect(list).toHaveCount(0)
  await expect(aigu.page.getByTestId('folder')).toContainText('Dossier à jour')
})
