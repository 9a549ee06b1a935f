/** Projects of a stranger through the window: said in a sentence or shown as text; nothing runs, nothing freezes, nothing is made elsewhere. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { HostileCase } from '../src-main/engine/hostile-case.ts'
import { hostileArchives } from '../src-main/engine/hostile-archives.ts'
import { hostileFolders } from '../src-main/engine/hostile-folders.ts'
import { hostileRecords } from '../src-main/engine/hostile-records.ts'
import { heavyCases } from '../src-main/engine/heavy-cases.ts'
import { WRITTEN, archiveOf, writeTree } from '../src-main/engine/hostile-tree.ts'
import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { firstCellWith } from './fixtures/cells.ts'

const all = [...hostileFolders, ...hostileRecords, ...hostileArchives]
function cased(name: string): HostileCase {
  const found = all.find((one) => one.name === name)
  if (!found) throw new Error(`no case ${name}`)
  return found
}

const wanted = [
  'HTML in every text',
  'a name of hidden characters',
  'a column name of a million characters',
  'a version name of a million characters',
  'a clock at 8640000000000000',
  'a clock at -8640000000000000',
  'names of JavaScript as authors, rows and columns',
  'kinds of a later version',
  'a packet that is a link to a device',
  'a packet that is a pipe',
  'a manifest that is a link',
  'a manifest with an id that is a path',
  'a table that is not what its name says',
  'a file called "../../harmed.jsonl"',
  'a bomb',
]

/** The longest time that the page could not answer, in ms, since it was asked for the first time. */
async function longestStall({ page }: AiguApp): Promise<number> {
  return page.evaluate(() => {
    const watched = window as unknown as { stalls?: number[] }
    const stalls = watched.stalls
    watched.stalls = []
    if (!stalls) {
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) watched.stalls?.push(duration)
      }).observe({ type: 'longtask' })
    }
    return Math.max(0, ...(stalls ?? []))
  })
}

async function opened(
  aigu: AiguApp,
  one: Pick<HostileCase, 'tree' | 'lies' | 'only'>,
  name: string,
): Promise<void> {
  if (one.only === 'folder') {
    const folder = join(aigu.folder, name)
    writeTree(folder, one.tree)
    await aigu.chooseFile(folder)
    await aigu.clickMenuItem('choose-folder')
    return
  }
  const file = join(aigu.folder, `${name}.aigu`)
  writeFileSync(file, archiveOf(one.tree, one.lies))
  await aigu.dropFile(file)
}

for (const name of wanted) {
  test(`through the window: ${name}`, async ({ aigu }) => {
    const { page } = aigu
    const one = cased(name)
    mkdirSync(join(aigu.folder, 'outside'))
    await longestStall(aigu)
    await opened(aigu, one, 'projet')
    if (one.expect === 'shown') {
      await expect(firstCellWith(page, WRITTEN)).toBeVisible()
      await aigu.clickMenuItem('history')
      await expect(
        page
          .getByRole('complementary')
          .or(page.getByRole('region', { name: /Historique/ }))
          .first(),
      ).toBeVisible()
      await page.keyboard.press('Escape')
    } else await expect(page.getByRole('alert')).toContainText(/[.!]/)
    expect(await page.evaluate(() => (window as unknown as { harmed?: number }).harmed)).toBeUndefined()
    expect(await page.locator('main img, main script, main svg[onload]').count()).toBe(0)
    await expect(page.locator('body')).not.toContainText(/NaN|undefined|\[object/)
    const stall = await longestStall(aigu)
    test.info().annotations.push({ type: 'longest stall, ms', description: String(Math.round(stall)) })
    console.log(`${name}: longest stall ${String(Math.round(stall))} ms`)
    expect(readdirSync(join(aigu.folder, 'outside'))).toEqual([])
    await aigu.expectNoAccessibilityViolation()
  })
}

test('through the window: 20,000 columns, and 300,000 edits', async ({ aigu }) => {
  test.setTimeout(120_000)
  for (const name of ['20,000 columns added', '300,000 edits']) {
    const heavy = heavyCases[name]
    if (!heavy) throw new Error(`no case ${name}`)
    await longestStall(aigu)
    await opened(aigu, { tree: heavy.tree() }, name.replace(/\W/g, ''))
    await expect(firstCellWith(aigu.page, name === '300,000 edits' ? 'v299999' : WRITTEN)).toBeVisible({
      timeout: 60_000,
    })
    console.log(`${name}: longest stall ${String(Math.round(await longestStall(aigu)))} ms`)
    await aigu.clickMenuItem('close-file')
  }
})
