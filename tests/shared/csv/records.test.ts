import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseRecords } from '../../../shared/csv/cells.ts'
import { indexRecords } from '../../../shared/csv/records.ts'
import { anyReading, hostileText } from './hostile-text.ts'

const comma = { delimiter: ',', quote: '"' } as const

function rowsOf(text: string, reading: { delimiter: ',' | ';'; quote: '"' | null } = comma): string[][] {
  const index = indexRecords(text, reading)
  return parseRecords(text, index, 0, index.count, reading)
}

describe('records', () => {
  it.each([
    ['line ends of all kinds end a row', 'a,b\r\n1,2\n3,4\r5,6\r\n', ['a|b', '1|2', '3|4', '5|6']],
    ['line ends inside quotes do not', 'a,"1\n2\r3\r\n4"\r\nb,c', ['a|1\n2\r3\r\n4', 'b|c']],
    ['U+2028, NEL, VT and FF do not', 'a\u2028b,c\u0085d\u000Be\u000Cf', ['a\u2028b|c\u0085d\u000Be\u000Cf']],
    ['a blank line is kept as a row of one empty cell', 'a\n\nb\n', ['a', '', 'b']],
    ['the last row needs no line end', 'a,b\n1,', ['a|b', '1|']],
    ['blanks after a closing quote are nothing', '"a" ,"b"\t\n"c" ', ['a|b', 'c']],
    [
      'quotes amid a cell are text',
      'tuyau,5" galva\n"a"b,"c""d"\n "e",f',
      ['tuyau|5" galva', 'a"b,"c"d', ' "e"|f'],
    ],
    ['a quote that never closes costs its own row', 'a,b\n"b,c\nd,e\nf,g', ['a|b', '"b|c', 'd|e', 'f|g']],
    ['nor the rows up to the next quoted cell', 'a,b\n"b,c\nd,e\n"f",g', ['a|b', '"b|c', 'd|e', 'f|g']],
    ['a quoted cell beside it is still one', '"x,y","b,c\nd,e', ['x,y|"b|c', 'd|e']],
    ['NUL does not cut a cell', 'Sta\0de,Lens\n\0\0,x\n', ['Sta\0de|Lens', '\0\0|x']],
    ['a tail of NUL is no row', `a\n1\n${'\0'.repeat(99)}`, ['a', '1']],
    ['nor is the end mark of DOS', 'a\r\n1\r\n\u001A', ['a', '1']],
    ['a byte order mark left at the start is no text', '\uFEFF"a,b",c', ['a,b|c']],
    ['nothing is no row', '', []],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text).map((row) => row.join('|'))).toEqual(rows)
  })

  it('without quotes, every line is a row', () => {
    expect(rowsOf('a;b\n"b;c\nd;e"\n', { delimiter: ';', quote: null })).toEqual([
      ['a', 'b'],
      ['"b', 'c'],
      ['d', 'e"'],
    ])
  })

  it('records, line ends, and what stands around them make up the text', () => {
    fc.assert(
      fc.property(hostileText(), anyReading, (text, reading) => {
        const index = indexRecords(text, reading)
        let rebuilt = text.slice(0, index.dataStart)
        const endings = { '\r\n': 0, '\n': 0, '\r': 0 }
        for (let record = 0; record < index.count; record++) {
          const ending = index.lineEnding(record)
          rebuilt += text.slice(index.start(record), index.end(record)) + ending
          if (ending !== '') endings[ending]++
        }
        expect(rebuilt + text.slice(index.dataEnd)).toBe(text)
        expect(index.lineEndings).toEqual(endings)
      }),
      { numRuns: 5_000 },
    )
  })

  // Each would take minutes, if it took time in the square of its length.
  it.each([
    ['200,001 quotes', `a\n${'"'.repeat(200_001)}`],
    ['200,000 quotes that open and never close', `a\n${'"x,'.repeat(200_000)}`],
    ['the same, with a quoted cell far below', `a\n${'"x,'.repeat(200_000)}\n"y",z\n`],
    ['200,000 lines that each forget a quote', '"x\n'.repeat(200_000)],
    ['200,000 quotes amid one quoted cell', `"${'a"b'.repeat(200_000)}"`],
    ['200,000 quotes with blanks after them', `"${'" '.repeat(200_000)}x"`],
    ['100,001 empty cells', ','.repeat(100_000)],
    ['one cell of 50 million characters', `a,b\n"${'é\n'.repeat(25_000_000)}",1\n`],
    ['a line end of another kind in every line', 'a\rb\n"c"\r\n'.repeat(100_000)],
  ])('%s: linear time', (_, text) => {
    const start = performance.now()
    const index = indexRecords(text, comma)
    parseRecords(text, index, 0, index.count, comma)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
