import { cellsOf } from '../../../shared/csv/cells.ts'
import { readCsv } from '../../../shared/csv/sniff-dialect.ts'
import { writeCsv } from '../../../shared/csv/write-csv.ts'
import type { CommandTable, TableOpener } from '../../../src-main/cli/command-table.ts'
import { decodeBytes } from '../../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../../src-main/encoding/detect.ts'
import { encodeChunks, unencodableCharacters } from '../../../src-main/encoding/encode.ts'
import { createDecisions } from '../../../src-main/engine/decisions.ts'
import { surveyTable } from '../../bench/encoding-answers.ts'

/** The parts of the pipeline put end to end, without the engine's care for size. */
export const openPipelineTable: TableOpener = (bytes, name, options): CommandTable => {
  const detected = detectEncoding(bytes)
  const encoding = options.encoding ?? detected.report.encoding
  const decoded = decodeBytes(bytes, encoding, options.encoding ? null : detected.linePages)
  const csv = readCsv(decoded.text, options.delimiter ? { delimiter: options.delimiter } : {})
  const plan = surveyTable(csv, decoded.rawRuns, [])
  const decisions = createDecisions(plan)
  const { repairs } = plan
  const names = cellsOf(csv.text.slice(csv.index.start(0), csv.index.end(0)), csv.dialect)

  function changes(): ReadonlyMap<number, ReadonlyMap<number, string>> {
    const byRecord = new Map<number, Map<number, string>>()
    for (let at = 0; at < repairs.length; at++) {
      if (!decisions.isAccepted(at)) continue
      const record = (repairs.rows[at] ?? 0) + 1
      const row = byRecord.get(record) ?? new Map<number, string>()
      byRecord.set(record, row.set(repairs.columns[at] ?? 0, repairs.after[repairs.values[at] ?? 0] ?? ''))
    }
    return byRecord
  }

  return {
    plan,
    decisions,
    summary: () => ({
      documentId: name,
      name,
      sizeInBytes: bytes.length,
      rowCount: csv.index.count - 1,
      columns: names.map((column, slot) => ({ slot, name: column, damagedCells: 0 })),
      encoding: { ...detected.report, encoding },
      dialect: csv.dialect,
      groups: plan.groups.map((group, i) => ({ ...group, acceptedCount: decisions.acceptedInGroup(i) })),
      damagedRowCount: new Set(repairs.rows).size,
      acceptedCount: decisions.acceptedCount,
      remarks: [],
      changedSinceSaved: false,
      canUndo: false,
      canRedo: false,
    }),
    copy: (format) => {
      const changed = changes()
      const text = [...writeCsv({ ...csv, changesOf: (record) => changed.get(record) }, 'original')]
      const target = format === 'original' ? encoding : format === 'windows-1252' ? format : 'utf-8'
      if (unencodableCharacters(text.join(''), target).length > 0) {
        return { kind: 'refused', problem: { code: 'save-unencodable', found: { name } } }
      }
      return { kind: 'bytes', chunks: encodeChunks(text, target, { byteOrderMark: format === 'excel' }) }
    },
  }
}
