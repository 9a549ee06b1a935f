import { decodeSingleByte, encodeSingleByte } from '../../text/code-page-tables.ts'
import type { Delimiter } from '../dialect.ts'
import type { Misreading, Reader, SavedFile } from './reader.ts'

/** Rows that are compared with the header (datagouv/csv-detective, detection/separator.py). */
const COMPARED_ROWS = 10

/**
 * How data.gouv.fr previews the file (datagouv/csv-detective, datagouv/hydra): strict UTF-8, the separator that is the
 * most frequent of the first line, as many cells in the ten rows below it, and no row longer than it anywhere
 * (pandas stops there; it fills shorter ones); else no preview and no API.
 */
export const dataGouv: Reader = {
  name: 'datagouv',
  misreading: ({ encoding }) => (encoding === 'utf-8' ? null : asWindows1250),
  splits: () => true,
  cell: (text) => ({ shown: text }),
  tableHarms: (saved, longerRows) => {
    const [header = [], ...rows] = saved.firstRows
    const compared = Math.min(COMPARED_ROWS, saved.rowCount)
    const short = rows.slice(0, compared).filter((row) => row.length < header.length).length
    const uneven = mostFrequentDelimiter(saved) === saved.delimiter ? short + longerRows : compared
    // A title line above the header counts as a row that is too short.
    const refused = uneven + saved.titleRecords
    return refused > 0 ? [{ harm: 'table-refused', count: refused }] : []
  },
}

/** Of several equally frequent ones, the first of this list, in csv-detective's order. */
function mostFrequentDelimiter({ firstRows, delimiter }: SavedFile): string {
  const line = (firstRows[0] ?? []).join(delimiter)
  let [most, times]: [string, number] = [';', 0]
  for (const candidate of [';', ',', '|', '\t'] satisfies readonly Delimiter[]) {
    const count = line.split(candidate).length - 1
    if (count > times) [most, times] = [candidate, count]
  }
  // A table of one column needs none.
  return times === 0 ? delimiter : most
}

/**
 * charset-normalizer, which data.gouv.fr asks about anything but UTF-8, takes French windows-1252 for windows-1250 in
 * 50 of 91 real municipal files: è becomes č and à becomes ŕ.
 */
const asWindows1250: Misreading = {
  touches: (text) => /[^\0-\x7f]/.test(text) && readAsWindows1250(text) !== text,
  read: readAsWindows1250,
}

function readAsWindows1250(text: string): string {
  const bytes = encodeSingleByte(text, 'windows-1252')
  return bytes === null ? text : decodeSingleByte(bytes, 'windows-1250')
}
