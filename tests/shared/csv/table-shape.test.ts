import { describe, expect, it } from 'vitest'

import { readCsv } from '../../../shared/csv/sniff-dialect.ts'
import { tableShape } from '../../../shared/csv/table-shape.ts'

function shapeOf(text: string) {
  return tableShape(readCsv(text))
}

describe('columns', () => {
  it.each([
    ['twins are told apart', 'nom,nom,nom\n1,2,3', ['nom', 'nom (2)', 'nom (3)']],
    ['a number already taken is not given again', 'nom,nom (2),nom\n1,2,3', ['nom', 'nom (2)', 'nom (3)']],
    ['an empty name shows its place', 'nom,, ,x\n1,2,3,4', ['nom', '(2)', '(3)', 'x']],
    ['names of JavaScript internals are names', '__proto__,constructor\n1,2', ['__proto__', 'constructor']],
    ['a spare byte order mark is not shown', '\uFEFFid,nom\n1,Lens', ['id', 'nom']],
    ['a quoted first name after a byte order mark is not torn', '\uFEFF"a,b",c\n1,2', ['a,b', 'c']],
  ])('%s', (_, text, names) => {
    expect(shapeOf(text).columnNames).toEqual(names)
  })

  it('100,000 twins take no more time than they should', () => {
    const start = performance.now()
    const { columnNames } = shapeOf(`${'nom,'.repeat(100_000)}nom\n1`)
    expect(new Set(columnNames).size).toBe(100_001)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('remarks', () => {
  it.each([
    ['a clean table has none', 'a;b\r\n1;2\r\n', []],
    ['blank lines are not rows', 'a,b\n\n1,2\n\n', []],
    ['rows too short and too long', 'a,b,c\n1,2,3\n4,5\n6,7,8,9,10\n\n11,12,13\n', ['rows-ragged 3 ×2']],
    ['a delimiter in quotes makes no row ragged', 'a,b\n"1,5",2\n', []],
    ['a header and no row', 'id,nom\n', ['header-only']],
    ['a quote that never closes, with its line', 'nom,v\n"a\nb",1\n"c,2\nd,3\n', ['quote-unclosed 4 ×1']],
    ['quotes amid cells', 'nom,v\na,5" x\nb,6" y\n', ['quotes-stray 2 ×2']],
    ['line ends of three kinds', 'a,b\r\n1,2\n3,4\r5,6\r\n', ['line-endings-mixed ×3']],
    ['line ends inside cells are no mixture', 'a,b\r\n"1\n2",3\r\n', []],
    ['NUL', 'a,b\n1,\0\0\n', ['nul-bytes 2 ×2']],
    ['a tail of NUL is no row', `a,b\n1,2\n${'\0'.repeat(4096)}`, ['nul-bytes 3 ×4096']],
    [
      'two files glued, byte order marks and all',
      '\uFEFFid,nom\n1,a\n\uFEFFid,nom\n',
      ['byte-order-mark-repeated ×2'],
    ],
    ['an invisible space in a cell is no byte order mark', 'id,nom\n1,a\uFEFFb\n', []],
    ['twin and empty names', 'a,a,\n1,2,3\n', ['headers-empty ×1', 'headers-twin ×1']],
    ['titles above the header', 'Liste 2021;;\n\nnom;ville;cp\nA;Lens;62300\n', ['title-lines ×2']],
    ['Excel’s sep= line is no title', 'sep=;\na;b\n1;2\n', []],
    ['as many ; as ,', 'a;b,c\n1;2,3\n4;5,6\n', ['delimiter-undecided']],
  ])('%s', (_, text, expected) => {
    const found = shapeOf(text).remarks.map(({ code, where, found }) =>
      [code, where?.line, found?.['count'] === undefined ? undefined : `×${String(found['count'])}`]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    expect(found).toEqual(expected)
  })
})
