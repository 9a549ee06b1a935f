import type { EncodingReport } from '../../shared/encoding-report.ts'
import type { CellView, DocumentSummary, GroupView } from '../../shared/ipc.ts'

/** Summaries as the engine would send them, for tests and for looking at screens without an engine. */

const utf8Misread: GroupView = {
  id: 'utf8-read-as:windows-1252',
  steps: [{ undo: 'utf8-read-as', page: 'windows-1252' }],
  certainty: 'certain',
  confidence: 0.9997,
  evidence: [
    { because: 'byte-structure' },
    { because: 'file', explained: 811, of: 811 },
    { because: 'language', gain: 4.2 },
  ],
  cellCount: 808,
  headerCount: 3,
  acceptedCount: 811,
  examples: [
    cell(-1, 6, 'TÃ©lÃ©phone', 'Téléphone', 'windows-1252'),
    cell(3, 2, 'LiÃ©vin', 'Liévin', 'windows-1252'),
    cell(9, 0, 'MusÃ©e du Louvre-Lens', 'Musée du Louvre-Lens', 'windows-1252'),
    cell(31, 3, 'Rue de lâ€™Ã‰galitÃ©', 'Rue de l’Égalité', 'windows-1252'),
  ],
}

const twiceMisread: GroupView = {
  id: 'utf8-read-as:windows-1252*2',
  steps: [
    { undo: 'utf8-read-as', page: 'windows-1252' },
    { undo: 'utf8-read-as', page: 'windows-1252' },
  ],
  certainty: 'certain',
  confidence: 0.998,
  evidence: [{ because: 'byte-structure' }, { because: 'column', column: 2, explained: 96, of: 96 }],
  cellCount: 96,
  headerCount: 0,
  acceptedCount: 95,
  examples: [
    cell(120, 1, 'MÃƒÂ©diathÃƒÂ¨que', 'Médiathèque', 'windows-1252'),
    cell(121, 2, 'BÃƒÂ©thune', 'Béthune', 'windows-1252'),
  ],
}

const rawBytes: GroupView = {
  id: 'raw-bytes:windows-1252',
  steps: [{ undo: 'raw-bytes', page: 'windows-1252' }],
  certainty: 'certain',
  confidence: 0.999,
  evidence: [{ because: 'line-not-utf8', lines: 391 }],
  cellCount: 300,
  headerCount: 0,
  acceptedCount: 300,
  examples: [
    {
      row: 500,
      column: 2,
      before: 'Li\udce9vin',
      after: 'Liévin',
      steps: [{ undo: 'raw-bytes', page: 'windows-1252' }],
    },
  ],
}

const doubtful: GroupView = {
  id: 'utf8-read-as:macintosh?',
  steps: [{ undo: 'utf8-read-as', page: 'macintosh' }],
  certainty: 'doubtful',
  confidence: 0.8,
  evidence: [{ because: 'language', gain: 0.6 }],
  cellCount: 14,
  headerCount: 0,
  acceptedCount: 0,
  examples: [cell(700, 0, '√âcole Jules-Ferry', 'École Jules-Ferry', 'macintosh')],
}

function cell(
  row: number,
  column: number,
  before: string,
  after: string,
  page: 'windows-1252' | 'macintosh',
) {
  return { row, column, before, after, steps: [{ undo: 'utf8-read-as', page }] } as const
}

const names = [
  'Nom',
  'Type',
  'Commune',
  'Adresse',
  'Code postal',
  'Code INSEE',
  'TÃ©lÃ©phone',
  'Courriel',
  'AccessibilitÃ©',
  'Horaires',
  'Latitude',
  'Longitude',
  'Gestionnaire',
  'DÃ©tail',
  'Site',
] as const
const repairedNames: Readonly<Record<string, string>> = {
  'TÃ©lÃ©phone': 'Téléphone',
  'AccessibilitÃ©': 'Accessibilité',
  'DÃ©tail': 'Détail',
}

const mixedEncoding: EncodingReport = {
  encoding: 'mixed',
  byteOrderMark: false,
  decided: true,
  chosenByOfficer: false,
  candidates: [],
  lines: [
    { encoding: 'utf-8', count: 412 },
    { encoding: 'windows-1252', count: 391 },
  ],
}

export const damagedDocument: DocumentSummary = {
  documentId: 'damaged',
  name: 'equipements-publics.csv',
  sizeInBytes: 148_213,
  rowCount: 803,
  columns: names.map((name, slot) => {
    const after = repairedNames[name]
    return {
      slot,
      name,
      damagedCells: name === 'Commune' ? 270 : 40,
      ...(after === undefined
        ? {}
        : { repair: { before: name, after, groupId: utf8Misread.id, decision: 'accepted' } }),
    }
  }),
  encoding: mixedEncoding,
  dialect: {
    delimiter: ';',
    quote: '"',
    lineEnding: '\r\n',
    mixedLineEndings: true,
    preambleRecords: 0,
    quotesAll: false,
  },
  groups: [utf8Misread, rawBytes, twiceMisread, doubtful],
  damagedRowCount: 640,
  acceptedCount: 1206,
  remarks: [
    { code: 'rows-ragged', found: { count: 2 }, where: { row: 57 } },
    { code: 'line-endings-mixed', found: { crlf: 700, lf: 103 } },
  ],
  changedSinceSaved: false,
  canUndo: false,
  canRedo: false,
}

export const cleanDocument: DocumentSummary = {
  ...damagedDocument,
  documentId: 'clean',
  name: 'ecoles-arrondissement-de-lens.csv',
  columns: names.map((name, slot) => ({ slot, name: repairedNames[name] ?? name, damagedCells: 0 })),
  encoding: { ...mixedEncoding, encoding: 'utf-8', lines: [{ encoding: 'utf-8', count: 803 }] },
  groups: [],
  damagedRowCount: 0,
  acceptedCount: 0,
  remarks: [],
}

export const undecidedDocument: DocumentSummary = {
  ...cleanDocument,
  documentId: 'undecided',
  name: 'liste.csv',
  rowCount: 6,
  sizeInBytes: 214,
  encoding: {
    encoding: 'windows-1252',
    byteOrderMark: false,
    decided: false,
    chosenByOfficer: false,
    candidates: [
      { encoding: 'windows-1252', score: 0.51, samples: ['Hôtel de ville;Noé', 'Salle Žižka;Aÿ'] },
      { encoding: 'macintosh', score: 0.49, samples: ['HÙtel de ville;NoÈ', 'Salle éièka;Aˇ'] },
      { encoding: 'cp850', score: 0.31, samples: ['H¶tel de ville;NoÚ', 'Salle Ä×ka;A '] },
    ],
    lines: [],
  },
}

const communes = ['Liévin', 'Lens', 'Méricourt', 'Éleu-dit-Leauwette', 'Béthune', 'Avion', 'Billy-Montigny']
const types = ['Médiathèque', 'École élémentaire', 'Stade', 'Mairie annexe', 'Piscine', 'Théâtre']
const streets = ['Rue de l’Égalité', 'Place de la République', 'Avenue Émile-Zola', 'Rue Jean-Jaurès']

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? ''
}

function damage(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return new TextDecoder('windows-1252').decode(bytes)
}

/** One row of the made-up table, a third of them damaged. */
export function fakeRow(row: number, damaged: boolean): readonly CellView[] {
  const values = [
    `${pick(types, row)} ${pick(['Émile-Basly', 'Jules-Ferry', 'du Centre', 'Saint-Édouard'], row >> 1)}`,
    pick(types, row),
    pick(communes, row * 5),
    `${String((row * 7) % 90)} ${pick(streets, row)}`,
    `62${String(300 + ((row * 13) % 600))}`,
    `62${String(510 + ((row * 3) % 90))}`,
    `03 21 ${String(10 + (row % 80))} 05 ${String(10 + ((row * 3) % 80))}`,
    'mairie@exemple.fr',
    pick(['Oui', 'Non', 'À préciser'], row),
    'Mo-Fr 08:30-12:00,13:30-17:30',
    `50,4${String(1000 + row)}`,
    `2,8${String(1000 + row)}`,
    pick(['Commune', 'Communauté d’agglomération', 'Département'], row),
    'Rénové en 2019',
    'https://exemple.fr/équipement',
  ]
  return values.map((text) => {
    const before = damaged ? damage(text) : text
    return before === text
      ? { before }
      : { before, after: text, groupId: utf8Misread.id, certainty: 'certain', decision: 'accepted' }
  })
}
