import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { tableInText, tableOnClipboard } from '../../../src-renderer/grid/clipboard-table.ts'
import { tableInHtml } from '../../../src-renderer/grid/html-table.ts'
import { htmlTable } from '../../../src-renderer/grid/html-writing.ts'
import { tabSeparated } from '../../../src-renderer/grid/tab-separated.ts'

describe('text from a spreadsheet', () => {
  it.each([
    ['one cell', 'x', [['x']]],
    ['the line break that ends a row of Excel', 'a\tb\r\n', [['a', 'b']]],
    ['an empty row in the middle', 'a\n\nb', [['a'], [''], ['b']]],
    ['a cell with a line break', '"un\r\ndeux"\tb', [['un\ndeux', 'b']]],
    ['doubled quotes', '"dit ""oui"""', [['dit "oui"']]],
    ['quotes that were typed', '"Léo-Lagrange"\tb', [['"Léo-Lagrange"', 'b']]],
    ['a quote that never closes', '"12 pouces\tb', [['"12 pouces', 'b']]],
    ['zeros and spaces', '00123\t x ', [['00123', ' x ']]],
    ['rows of unequal length', 'a\tb\nc', [['a', 'b'], ['c']]],
  ])('%s', (_, text, expected) => {
    expect(tableInText(text)).toEqual(expected)
  })
})

describe('tables in HTML', () => {
  it('of Excel: styles are not text, a line break inside a cell is one', () => {
    const html =
      '<html><head><style><!--td{mso-number-format:"\\@"}--></style></head><body><!--StartFragment--><table><col width=64><tr><td>01004</td><td>a<br style="mso-data-placement:same-cell;">b</td></tr></table></body></html>'
    expect(tableInHtml(html)).toEqual([['01004', 'a\nb']])
  })

  it('of LibreOffice: padding and entities', () => {
    const html =
      '<table cellspacing="0"><tr>\n\t\t<td align="left">Li&eacute;vin &amp; Lens&nbsp;</td>\n\t</tr></table>'
    expect(tableInHtml(html)).toEqual([['Liévin & Lens ']])
  })

  it('cells that span others stand once, in their first place', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>'
    expect(tableInHtml(html)).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
    ])
  })

  it('a script is not text, a table in a cell is; what is no table is nothing', () => {
    expect(tableInHtml('<p>x</p>')).toBeNull()
    expect(
      tableInHtml(
        '<table><tr><td>x<script>alert("</td>")</script><table><tr><td>y</td></tr></table></td></tr></table>',
      ),
    ).toEqual([['x\ny']])
  })

  it('never hangs or throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', '<table>', '<td', ' colspan=9', '"', "'", '</tr>', '<!--', '&#', 'x'),
        ),
        (parts) => {
          tableInHtml(parts.join(''))
        },
      ),
    )
  })
})

describe('what leaves the grid', () => {
  const cell = fc.stringMatching(/^[a-zé0-9 "\t\n<>&]{0,8}$/)
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )

  it('comes back as it was, by its text and its HTML together', () => {
    fc.assert(
      fc.property(rows, (texts) => {
        expect(tableOnClipboard(tabSeparated(texts), htmlTable(texts))).toEqual(texts)
      }),
    )
  })

  it('tells Excel that codes are texts', () => {
    expect(htmlTable([['01004']])).toContain('mso-number-format')
  })
})

it('Word’s paragraphs are lines of a cell, not rows', () => {
  const html = '<table><tr><td><p>Salle</p><p>des fêtes</p></td><td>b</td></tr></table>'
  expect(tableOnClipboard('Salle\ndes fêtes\tb', html)).toEqual([['Salle\ndes fêtes', 'b']])
})
