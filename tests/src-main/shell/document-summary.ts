import type { DocumentSummary } from '../../../shared/ipc.ts'

/** A summary as the engine sends it, for tests that only care about a few of its fields. */
export function summaryOf(part: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    documentId: 'document-1',
    name: 'voirie.csv',
    sizeInBytes: 12,
    rowCount: 1,
    columns: [],
    encoding: {
      encoding: 'utf-8',
      byteOrderMark: false,
      decided: true,
      chosenByOfficer: false,
      candidates: [],
      lines: [],
    },
    dialect: {
      delimiter: ';',
      quote: '"',
      lineEnding: '\n',
      mixedLineEndings: false,
      preambleRecords: 0,
      quotesAll: false,
    },
    groups: [],
    damagedRowCount: 0,
    acceptedCount: 0,
    remarks: [],
    changedSinceSaved: false,
    canUndo: false,
    canRedo: false,
    ...part,
  }
}
