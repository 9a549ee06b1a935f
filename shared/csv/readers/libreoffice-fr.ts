import { numberShown } from './shown-cell.ts'
import type { ShownCell } from './shown-cell.ts'
import type { Reader } from './reader.ts'

/** LibreOffice keeps 15 significant digits and shows integers in full up to there when the column is wide enough. */
const LONGEST_PLAIN_INTEGER = 15
const MOST_ROWS = 1_048_576

/**
 * How LibreOffice Calc (French) opens the file with what its import window proposes: encoding and separator detected,
 * "Détecter les nombres spéciaux" and "Évaluer les formules" off, so that only plain numbers are changed.
 */
export const libreOfficeFr: Reader = {
  name: 'libreoffice-fr',
  misreading: () => null,
  // Its list is comma, semicolon and tab.
  splits: ({ delimiter }) => delimiter !== '|',
  cell: libreOfficeCell,
  tableHarms: ({ rowCount }) =>
    rowCount + 1 > MOST_ROWS ? [{ harm: 'rows-cut', count: rowCount + 1 - MOST_ROWS }] : [],
}

function libreOfficeCell(text: string): ShownCell {
  return numberShown(text, LONGEST_PLAIN_INTEGER) ?? { shown: text }
}
