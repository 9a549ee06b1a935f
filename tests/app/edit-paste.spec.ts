/** Copies of Excel, LibreOffice and Word come in as they were, and what goes beyond the selection is asked first. */
import { expect, test } from './fixtures/aigu-app.ts'
import {
  cell,
  editor,
  goTo,
  notice,
  openTable,
  pasteFromOutside,
  plainTable,
  press,
  savedCopy,
} from './fixtures/table-editing.ts'

const question = (page: Parameters<typeof cell>[0]) => page.getByRole('group', { name: /^Ce collage/ })

test('text of Excel, with quotes and line breaks in its cells, on a selection of its size', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(5, 3))
  await goTo(page, 1, 0)
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
  await pasteFromOutside(page, { text: '007\t"deux\nlignes"\r\n"dit ""oui"""\té "tel quel"\r\n' })
  await expect(cell(page, 2, 1)).toHaveText('é "tel quel"')
  await expect(question(page)).toHaveCount(0)
  await press(page, 'Control+z')
  await expect(cell(page, 1, 0)).toHaveText('A2')
  await press(page, 'Control+y')
  await expect(cell(page, 1, 0)).toHaveText('007')
  expect(await savedCopy(aigu)).toBe(
    plainTable(5, 3)
      .replace('A2;B2', '007;"deux\nlignes"')
      .replace('A3;B3', '"dit ""oui""";"é ""tel quel"""'),
  )
})

test('a paste that goes further than what is selected asks, adds rows, and tells of columns without room', async ({
  aigu,
}) => {
  const { page } = aigu
  const text = plainTable(3, 3)
  await openTable(aigu, text)
  await goTo(page, 2, 1)
  await pasteFromOutside(page, { text: 'a\tb\tc\nd\te\tf\n' })
  await expect(question(page)).toContainText('remplacera')
  await expect(question(page)).toContainText('ajoutera 1\u00a0ligne')
  await expect(question(page).getByRole('button', { name: 'Coller', exact: true })).toBeFocused()
  await aigu.screenshot('grille-collage')
  await aigu.expectNoAccessibilityViolation()
  await press(page, 'Escape')
  await expect(question(page)).toHaveCount(0)
  await expect(page.getByRole('grid')).toBeFocused()
  await expect(cell(page, 2, 1)).toHaveText('B3')
  await pasteFromOutside(page, { text: 'a\tb\tc\nd\te\tf\n' })
  await expect(question(page).getByRole('button', { name: 'Coller', exact: true })).toBeFocused()
  await press(page, 'Enter')
  await expect(cell(page, 3, 2)).toHaveText('e')
  await expect(notice(page)).toContainText('Une colonne n’avait pas de place')
  expect(await savedCopy(aigu)).toBe(`${text.replace('B3;C3', 'a;b')};d;e\n`)
})

test('a table of LibreOffice or Word comes from its HTML, one text fills what is selected', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 3).replace('B1', '').replace('B2', ''))
  await goTo(page, 0, 1)
  await press(page, 'Delete', 'Shift+ArrowDown')
  await pasteFromOutside(page, {
    text: 'Salle\ndes fêtes\nÉcole',
    html: '<html><style>td{}</style><body><table><tr><td><p>Salle</p><p>des f&ecirc;tes</p></td></tr><tr><td> École </td></tr></table></body></html>',
  })
  await expect(cell(page, 1, 1)).toHaveText('École')
  await goTo(page, 3, 0)
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight')
  await pasteFromOutside(page, { text: 'x' })
  await expect(cell(page, 4, 1)).toHaveText('x')
  const saved = await savedCopy(aigu)
  expect(saved).toContain('A1;"Salle\ndes fêtes";C1\nA2;École;C2\nA3;B3;C3\nx;x;C4\nx;x;C5\nA6')
})

test('cut and paste by the system’s own keys; what leaves can be pasted back as it was', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 3).replace('B1', '"un\ndeux"').replace('A2', '""'))
  await goTo(page, 0, 0)
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+x')
  await expect(cell(page, 1, 1)).toHaveText('')
  await goTo(page, 2, 1)
  await press(page, 'Control+v')
  await expect(question(page)).toBeVisible()
  await press(page, 'Enter')
  await expect(cell(page, 3, 2)).toHaveText('B2')
  expect(await savedCopy(aigu)).toBe(
    'Colonne A;Colonne B;Colonne C\n;"";C1\n"";;C2\nA3;A1;"un\ndeux"\nA4;;B2\n',
  )
})

test('the commands of the menu reach the clipboard too', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 2))
  await cell(page, 0, 1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copier', exact: true }).click()
  await expect(notice(page)).toHaveText('1\u00a0cellule copiée')
  await cell(page, 2, 0).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Coller' }).click()
  await expect(cell(page, 2, 0)).toHaveText('B1')
  await goTo(page, 1, 0)
  await press(page, 'Control+k')
  await page.keyboard.type('modifier la cellule')
  await press(page, 'Enter')
  await expect(editor(page)).toHaveValue('A2')
  await expect(editor(page)).toBeFocused()
})

test('fill: by key over a selection, by the handle down and to the right', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 4))
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  await expect(cell(page, 2, 0)).toHaveText('A1')
  await goTo(page, 3, 0)
  await press(page, 'Shift+ArrowRight', 'Control+r')
  await expect(cell(page, 3, 1)).toHaveText('A4')
  await goTo(page, 0, 2)
  await press(page, 'Shift+ArrowDown')
  const handle = page.locator('.fill-handle')
  await handle.hover()
  await page.mouse.down()
  await cell(page, 4, 2).hover()
  await expect(page.locator('.fill-frame')).toBeVisible()
  await page.mouse.up()
  await expect(cell(page, 4, 2)).toHaveText('C1')
  expect(await savedCopy(aigu)).toBe(
    'Colonne A;Colonne B;Colonne C;Colonne D\nA1;B1;C1;D1\nA1;B2;C2;D2\nA1;B3;C1;D3\nA4;A4;C2;D4\nA5;B5;C1;D5\nA6;B6;C6;D6\n',
  )
})

test('10,000 rows of 15 columns are pasted in one gesture', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(10_000, 15))
  await press(page, 'Control+Shift+End')
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 15 }, (_unused, column) => `collé ${String(row)}-${String(column)}`).join('\t'),
  )
  await pasteFromOutside(page, { text: 'x' })
  await expect(cell(page, 9_999, 14)).toHaveText('x')
  const taken = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let from = 0
        const watch = (): void => {
          const shown = document.querySelector('.grid-body')?.textContent.includes('collé 9999-14') === true
          if (shown) resolve(performance.now() - from)
          else requestAnimationFrame(watch)
        }
        document.addEventListener(
          'paste',
          () => {
            from = performance.now()
            watch()
          },
          { capture: true, once: true },
        )
      }),
  )
  await pasteFromOutside(page, { text: rows.join('\r\n') })
  console.log(`10,000 × 15 pasted: ${String(Math.round(await taken))} ms until shown`)
  await expect(cell(page, 9_999, 14)).toHaveText('collé 9999-14')
})
