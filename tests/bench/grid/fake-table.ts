import type { CellView, DocumentSummary, TableWindow } from '../../../shared/ipc.ts'

export type FakeTableShape = {
  readonly rows: number
  readonly columns: number
  /** Every nth row is damaged. */
  readonly damagedEvery: number
  /** A column of texts from none to hundreds of characters, some on lines of their own. */
  readonly longColumn?: number
}

const names = [
  'id',
  'Nom de l’équipement',
  'Type',
  'Commune',
  'Code INSEE',
  'Adresse',
  'Code postal',
  'Latitude',
  'Longitude',
  'Téléphone',
  'Courriel',
  'Accès PMR',
  'Horaires',
  'Mise à jour',
  'Gérant',
]
const communes = [
  'Liévin',
  'Lens',
  'Hénin-Beaumont',
  'Noyelles-sous-Lens',
  'Méricourt',
  'Éleu-dit-Leauwette',
  'Avion',
  'Béthune',
]
const places = [
  'Médiathèque',
  'Piscine',
  'École élémentaire',
  'Mairie annexe',
  'Salle polyvalente',
  'Crèche',
  'Stade',
]
const people = ['Aurélie Dubois', 'Jean-François Lefèvre', 'Noël Lemaître', 'Chloé Petit', 'Hélène Caron']

/** What windows-1252 shows of bytes 80–9F; the five holes show as C1 controls. */
const WINDOWS_1252_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** "é" → "Ã©": UTF-8 read as windows-1252. */
export function mojibake(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252_80[byte - 0x80] ?? '') : String.fromCharCode(byte),
  ).join('')
}

const pick = (list: readonly string[], row: number, salt: number): string =>
  list[(row * 7 + salt * 13 + ((row * row) % 11)) % list.length] ?? ''

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/** The right text of a cell: the same for the same row and column, for ever. */
export function rightText(row: number, column: number): string {
  switch (column % names.length) {
    case 0:
      return digits(row + 1, 7)
    case 1:
      return `${pick(places, row, 1)} ${pick(people, row, 2).split(' ')[1] ?? ''}`
    case 2:
      return pick(places, row, 3)
    case 3:
      return pick(communes, row, 0)
    case 4:
      return `62${digits((row * 37) % 900, 3)}`
    case 5:
      return `${String((row % 140) + 1)}, rue ${pick(people, row, 5)}`
    case 6:
      return `62${digits((row * 10) % 1000, 3)}`
    case 7:
      return `50,${digits((row * 7919) % 1_000_000, 6)}`
    case 8:
      return `2,${digits((row * 104_729) % 1_000_000, 6)}`
    case 9:
      return `03 21 ${digits(row % 100, 2)} ${digits((row * 3) % 100, 2)} ${digits((row * 7) % 100, 2)}`
    case 10:
      return row % 9 === 0 ? '' : `contact${String(row % 500)}@ville-exemple.invalid`
    case 11:
      return row % 2 ? 'oui' : 'non'
    case 12:
      return 'lundi au vendredi de 9 h à 12 h et de 14 h à 17 h 30 ; fermé en août'
    case 13:
      return `2024-${digits((row % 12) + 1, 2)}-${digits((row % 28) + 1, 2)}`
    default:
      return pick(people, row, 8)
  }
}

const sentence = 'Accès par la rue des Écoles, portail vert, sonner à l’accueil. '

/** None, some words, a paragraph, or lines: the same for the same row. */
function longText(row: number): string {
  const length = [0, 1, 12, 40, 300, 3, 120, 600][(row * 5 + (row % 13)) % 8] ?? 0
  if (row % 11 === 0) return ['Lundi : 9 h – 12 h', 'Mardi : fermé', 'Mercredi : 14 h – 18 h'].join('\n')
  return sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)
}

export type FakeTable = {
  summary(): DocumentSummary
  window(show: string, from: number, count: number, firstColumn?: number, columnCount?: number): TableWindow
  cell(row: number, column: number): CellView
  decide(row: number, column: number, accept: boolean): void
}

/** `special` replaces single cells ("row,column"), for hostile texts. */
export function createFakeTable(
  shape: FakeTableShape,
  special: ReadonlyMap<string, CellView> = new Map(),
): FakeTable {
  const decisions = new Map<string, boolean>()

  function cell(row: number, column: number): CellView {
    const key = `${String(row)},${String(column)}`
    const replaced = special.get(key)
    const right = column === shape.longColumn ? longText(row) : rightText(row, column)
    const damaged = mojibake(right)
    const isDamaged = row % shape.damagedEvery === 0 && damaged !== right && column % names.length !== 12
    const isDoubtful = row % (5 * shape.damagedEvery) === 0 && column % names.length === 14
    const view: CellView =
      replaced ??
      (isDamaged
        ? {
            before: damaged,
            after: right,
            groupId: 'g',
            certainty: isDoubtful ? 'doubtful' : 'certain',
            decision: isDoubtful ? 'undecided' : 'accepted',
          }
        : { before: right })
    const decided = decisions.get(key)
    return decided === undefined || view.after === undefined
      ? view
      : { ...view, decision: decided ? 'accepted' : 'refused' }
  }

  const damagedRowCount = Math.ceil(shape.rows / shape.damagedEvery)
  return {
    summary: () => ({
      documentId: 'fake',
      name: 'equipements-publics.csv',
      sizeInBytes: 1,
      rowCount: shape.rows,
      columns: Array.from({ length: shape.columns }, (_, column) => {
        const name =
          (names[column % names.length] ?? '') + (column < names.length ? '' : ` ${String(column + 1)}`)
        const isDamaged = column % names.length === 13
        return {
          slot: column,
          name: isDamaged ? mojibake(name) : name,
          ...(isDamaged
            ? {
                repair: {
                  before: mojibake(name),
                  after: name,
                  groupId: 'g',
                  decision: (decisions.get(`-1,${String(column)}`) ?? true) ? 'accepted' : 'refused',
                },
              }
            : {}),
          damagedCells: [1, 2, 3, 5, 14].includes(column % names.length)
            ? Math.round(damagedRowCount * 0.6)
            : 0,
        }
      }),
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
        lineEnding: '\r\n',
        mixedLineEndings: false,
        preambleRecords: 0,
        quotesAll: false,
      },
      groups: [],
      damagedRowCount,
      acceptedCount: 0,
      remarks: [],
      changedSinceSaved: false,
      canUndo: false,
      canRedo: false,
    }),
    window(show, from, count, firstColumn = 0, columnCount = shape.columns) {
      const total = show === 'all' ? shape.rows : damagedRowCount
      const first = Math.min(from, total)
      const rows = Array.from({ length: Math.min(first + count, total) - first }, (_, i) => {
        const row = show === 'all' ? first + i : (first + i) * shape.damagedEvery
        const extra = special.has(`${String(row)},${String(shape.columns)}`) ? 1 : 0
        const width = Math.max(0, Math.min(columnCount, shape.columns + extra - firstColumn))
        return { row, cells: Array.from({ length: width }, (_, j) => cell(row, firstColumn + j)) }
      })
      return { total, from: first, rows }
    },
    cell,
    decide(row, column, accept) {
      decisions.set(`${String(row)},${String(column)}`, accept)
    },
  }
}
