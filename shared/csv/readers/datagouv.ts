import type { Reader } from './reader.ts'

/**
 * How data.gouv.fr previews the file (datagouv/csv-detective, datagouv/hydra): strict UTF-8, the separator that is the
 * most frequent of the header line, and as many cells in each of the first ten rows; else no preview and no API.
 */
export const dataGouv: Reader = {
  name: 'datagouv',
  decode: ({ encoding }) => (encoding === 'utf-8' ? (text) => text : readAsWindows1250),
  splits: () => true,
  cell: () => (text) => ({ shown: text }),
  tableHarms: ({ firstRows, titleRecords }) => {
    const width = firstRows[0]?.length ?? 0
    const uneven = firstRows.slice(1, 10).filter((row) => row.length !== width).length
    // A title line above the header counts as a row that is too short.
    return uneven + titleRecords > 0 ? [{ harm: 'table-refused', count: uneven + titleRecords }] : []
  },
}

/**
 * charset-normalizer, which data.gouv.fr asks about anything but UTF-8, takes French windows-1252 for windows-1250 in
 * 50 of 91 real municipal files: è becomes č and à becomes ŕ.
 */
function readAsWindows1250(text: string): string {
  return text.replace(/[èàùêëû]/g, (letter) => taken[letter] ?? letter)
}

const taken: Readonly<Record<string, string>> = { è: 'č', à: 'ŕ', ù: 'ů', ê: 'ę', ë: 'ë', û: 'ű' }
