import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { cleanSample } from '../../../assets/samples/compose.ts'
import type { SaveFormat } from '../../../shared/ipc-saving.ts'
import { silentHooks, Cancelled } from '../../../src-main/engine/hooks.ts'
import { openTable } from '../../../src-main/engine/open-table.ts'
import type { OpenTable } from '../../../src-main/engine/open-table.ts'
import { savePreview } from '../../../src-main/engine/save-preview.ts'
import { cellView, tableWindow } from '../../../src-main/engine/table-window.ts'

const sample = readFileSync(join(import.meta.dirname, '../../../assets/samples/equipements-publics.csv'))

function opened(content: string | Uint8Array, options = {}): OpenTable {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return openTable(bytes, 'essai.csv', { hooks: silentHooks, ...options })
}

function copied(table: OpenTable, format: SaveFormat): Buffer {
  const copy = table.copy(format)
  if (copy.kind === 'refused') throw new Error(`refused: ${copy.problem.code}`)
  return Buffer.concat([...copy.chunks])
}

describe('the sample of the home screen', () => {
  it('comes back right, every character, with the ticked repairs alone', () => {
    expect(copied(opened(sample), 'original').toString()).toBe(cleanSample())
  })

  it('comes back byte for byte when everything is refused', () => {
    const table = opened(sample)
    table.decisions.decideAll(false, false)
    expect(Buffer.compare(copied(table, 'original'), sample)).toBe(0)
    expect(savePreview(table, 'original').identicalToOriginal).toBe(true)
  })

  it('says both encodings, the damaged column names and the damaged cells', () => {
    const summary = opened(sample).summary()
    expect(summary.encoding.lines.map((line) => line.encoding).sort()).toEqual(['utf-8', 'windows-1252'])
    expect(summary.columns.filter((column) => column.repair)).toHaveLength(3)
    expect(summary.columns.reduce((sum, column) => sum + column.damagedCells, 0)).toBeGreaterThan(1000)
    expect(summary.acceptedCount).toBe(summary.groups.reduce((sum, group) => sum + group.acceptedCount, 0))
  })

  it('keeps a refused cell as it was, raw byte included, and repairs the others', () => {
    const table = opened(sample)
    const window = tableWindow(table, { documentId: '', show: 'damaged', from: 0, count: 200 })
    const raw = window.rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, column) =>
        /[\uDC80-\uDCFF]/.test(cell.before) && cell.after ? [{ row, column, cell }] : [],
      ),
    )[0]
    if (!raw) throw new Error('the sample has no raw byte')
    table.decisions.decideCell(raw.row, raw.column, false)
    expect(cellView(table, raw.row, raw.column).decision).toBe('refused')
    const again = opened(copied(table, 'original'))
    expect(again.rows.cells(raw.row)[raw.column]).toBe(raw.cell.before)
  })

  it('refuses to lose an unreadable byte in a copy that promises readable text', () => {
    const table = opened(sample)
    table.decisions.decideAll(false, false)
    expect(table.copy('excel')).toMatchObject({ kind: 'refused', problem: { code: 'save-unencodable' } })
    const preview = savePreview(table, 'excel')
    expect(preview.unencodableCount).toBeGreaterThan(200)
    expect(preview.unencodable).toHaveLength(200)
  })
})

describe('a file that is right', () => {
  const clean = 'nom;code;heure\r\n"Cœur ""d’Étoile""";01004; 3/4 \r\nUNITÉ²;00032175500019;24/7\r\n'

  it('has nothing to repair and comes out byte for byte', () => {
    const table = opened(clean)
    expect(table.plan.groups).toEqual([])
    expect(copied(table, 'original').toString()).toBe(clean)
  })

  it('keeps its byte order mark, its mixed line ends, its ragged and blank rows', () => {
    const odd = '\uFEFFa,b\n1\r\n\r\n2,3,4\r5,"6\n7"'
    const table = opened(odd)
    expect(copied(table, 'original').toString()).toBe(odd)
    expect(table.rows.count).toBe(3)
    expect(table.rows.cellsOf([0, 1, 2])).toEqual([['1'], ['2', '3', '4'], ['5', '6\n7']])
  })

  it('goes to Excel with a byte order mark and semicolons, to data.gouv.fr without mark', () => {
    const table = opened('a,b\nÉ,"1;2"\n')
    expect(copied(table, 'excel').toString()).toBe('\uFEFFa;b\r\nÉ;"1;2"\r\n')
    expect(copied(table, 'datagouv').toString()).toBe('a,b\r\nÉ,"1;2"\r\n')
  })

  it('is refused windows-1252 when a cell does not fit, and the cell is named', () => {
    const table = opened('nom;ville\nŁódź;Lens\n')
    expect(table.copy('windows-1252')).toMatchObject({
      kind: 'refused',
      problem: { code: 'save-unencodable', where: { row: 0, column: 0 } },
    })
    expect(savePreview(table, 'windows-1252').unencodable[0]?.characters).toEqual(['Ł', 'ź'])
    expect([...copied(opened('é;€\n1;2\n'), 'windows-1252')]).toEqual([
      0xe9, 0x3b, 0x80, 0x0a, 0x31, 0x3b, 0x32, 0x0a,
    ])
  })
})

describe('files that nobody expects', () => {
  it.each(['', '\n', '\uFEFF', 'a;b', '\0\0', ';;;\n;;\n', '"', '"a;b\n1;2\n'])(
    'opens and gives back %j',
    (text) => {
      const table = opened(text)
      expect(copied(table, 'original').toString()).toBe(text)
      expect(() => tableWindow(table, { documentId: '', show: 'all', from: 0, count: 10 })).not.toThrow()
      expect(() => table.summary()).not.toThrow()
      expect(() => savePreview(table, 'datagouv')).not.toThrow()
    },
  )

  it('repairs title lines above the header, and counts rows from the header', () => {
    const table = opened('Ã‰quipements publics\nnom;ville\nMusÃ©e;LiÃ©vin\nÃ‰cole;Lens\nCrÃ¨che;MÃ©ricourt\n')
    expect(copied(table, 'original').toString()).toBe(
      'Équipements publics\nnom;ville\nMusée;Liévin\nÉcole;Lens\nCrèche;Méricourt\n',
    )
    expect(table.rows.cells(0)).toEqual(['MusÃ©e', 'LiÃ©vin'])
  })

  it('stops when it is told to', () => {
    const hooks = { onProgress: () => undefined, isCancelled: () => true }
    expect(() => openTable(sample, 'x.csv', { hooks })).toThrow(Cancelled)
  })
})
