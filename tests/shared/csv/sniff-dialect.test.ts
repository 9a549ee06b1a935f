import { describe, expect, it } from 'vitest'

import { readCsv, sniffDialect } from '../../../shared/csv/sniff-dialect.ts'
import cases from '../../cases/csv/dialects.json' with { type: 'json' }

describe('how a text is written is seen', () => {
  it.each(cases)('$fear', ({ text, fear: _, decided, ...expected }) => {
    const sniffed = sniffDialect(text)
    expect(sniffed.dialect).toMatchObject({ preambleRecords: 0, ...expected })
    expect(sniffed.decided).toBe(decided ?? true)
  })

  it('the whole text decides, not its head', () => {
    // 3,000 rows of one comma each, then 60,000 that hold none: a memo, then the table.
    const memo = 'lat;lon, note\n'.repeat(1_000)
    const table = 'Mairie;Lens\n'.repeat(60_000)
    expect(sniffDialect(`nom;ville\n${memo}${table}`)).toMatchObject({
      dialect: { delimiter: ';' },
      decided: true,
    })
  })

  it('a cell longer than the head does not hide the delimiter', () => {
    const cell = 'Bien, merci, au revoir\n'.repeat(50_000)
    const { dialect, index } = readCsv(`nom;note\r\nA;"${cell}"\r\nB;x\r\n`)
    expect(dialect).toMatchObject({ delimiter: ';', lineEnding: '\r\n', mixedLineEndings: false })
    expect(index.count).toBe(3)
  })

  it('what the officer says is obeyed, and the rest is still looked at', () => {
    const text = 'Titre\na;b,c\n1;2,3\n4;5,6\n'
    expect(sniffDialect(text, { delimiter: ',' })).toMatchObject({
      dialect: { delimiter: ',', quote: '"', preambleRecords: 1 },
      decided: true,
      alternatives: [';'],
    })
    expect(sniffDialect(text, { ignoreQuotes: true }).dialect.quote).toBe(null)
  })

  it('work can be stopped', () => {
    const text = 'a;b\n'.repeat(3_000_000)
    let asked = 0
    const hooks = {
      onProgress: () => undefined,
      isCancelled: () => {
        asked++
        return true
      },
    }
    expect(readCsv(text, {}, hooks)).toBe(null)
    expect(asked).toBe(1)
  })
})
