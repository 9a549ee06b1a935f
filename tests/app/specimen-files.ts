/** Small files of the kinds an officer meets, written into the test's own folder. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { zipOf } from '../src-main/files/zip-of.ts'

const communes = [
  'Liévin',
  'Méricourt',
  'Éleu-dit-Leauwette',
  'Béthune',
  'Noyelles-sous-Lens',
  'Hénin-Beaumont',
]
const facilities = [
  'Médiathèque',
  'École élémentaire',
  'Théâtre',
  'Crèche municipale',
  'Salle des fêtes',
  'Musée',
]

/** « Médiathèque Émile-Zola;Liévin;Accès complet;62427 » */
function rightLine(row: number): string {
  const facility = facilities[row % facilities.length] ?? ''
  const commune = communes[(row * 5) % communes.length] ?? ''
  return `${facility} Émile-Zola ${String(row + 1)};${commune};Accès complet;0${String(1000 + row)}`
}

/** What a text becomes when its UTF-8 is read as windows-1252 and saved again. */
export function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

export type Specimen = {
  readonly path: string
  readonly bytes: Buffer
  /** The text as it should be. */
  readonly right: string
}

function write(folder: string, name: string, bytes: Buffer, right: string): Specimen {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { path, bytes, right }
}

const rightHeader = 'Nom;Commune;Accessibilité;Code'

/** A third of the rows misread, a third in raw windows-1252, a third right; one column name misread. */
export function mixedFile(folder: string, rows = 60): Specimen {
  const lines = Array.from({ length: rows }, (_, row) => rightLine(row))
  const encoded = lines.map((line, row) => {
    if (row % 3 === 0) return Buffer.from(`${misread(line)}\r\n`, 'utf8')
    // Latin-1 and windows-1252 agree on every letter used here.
    return Buffer.from(`${line}\r\n`, row % 3 === 1 ? 'latin1' : 'utf8')
  })
  const header = Buffer.from(`${misread(rightHeader)}\r\n`, 'utf8')
  const right = [rightHeader, ...lines].map((line) => `${line}\r\n`).join('')
  return write(folder, 'equipements.csv', Buffer.concat([header, ...encoded]), right)
}

/** Right from end to end, with what programs like to change: zeros in front, a final line without its end. */
export function cleanFile(folder: string): Specimen {
  const lines = Array.from({ length: 12 }, (_, row) => rightLine(row))
  const right = [rightHeader, ...lines, 'Stade "Léo-Lagrange";Lens; x ;00032175500019'].join('\n')
  return write(folder, 'propre.csv', Buffer.from(right, 'utf8'), right)
}

/** Two bytes beyond ASCII, alone in their cells: windows-1252 reads "é" and "Ž", Mac Roman "È" and "é". */
export function undecidedFile(folder: string): Specimen {
  const lines = [
    'code;initiale;lieu',
    '1;\xe9;12 rue du Moulin, 62300 Lens',
    '2;\x8e;place Jean-Jaures, 62800 Lievin',
  ]
  return write(folder, 'lettres.csv', Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1'), '')
}

/** UTF-8 that windows-1252 cannot hold. */
export function dvorakFile(folder: string): Specimen {
  const right = 'Nom;Commune\nSalle Dvořák;Liévin\nMusée;Lens\n'
  return write(folder, 'dvorak.csv', Buffer.from(right, 'utf8'), right)
}

/** As many bytes as asked for, damaged everywhere: the longest work there is. */
export function largeFile(folder: string, length: number): Specimen {
  const block = Array.from({ length: 500 }, (_, row) => `${misread(rightLine(row))}\r\n`).join('')
  const bytes = Buffer.alloc(length, block, 'utf8')
  return write(folder, 'grand.csv', bytes, '')
}

/** A workbook under the name of a CSV. */
export function workbookNamedCsv(folder: string): Specimen {
  const bytes = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })
  return write(folder, 'classeur.csv', Buffer.from(bytes), '')
}

/** A picture under the name of a CSV. */
export function pictureNamedCsv(folder: string): Specimen {
  const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(400)])
  return write(folder, 'photo.csv', bytes, '')
}

export function emptyFile(folder: string): Specimen {
  return write(folder, 'vide.csv', Buffer.alloc(0), '')
}

/** Each letter outside ASCII was lost: « Li�vin ». */
export function lossyFile(folder: string): Specimen {
  const towns = ['Liévin', 'Béthune', 'Liévin', 'Méricourt', 'Hénin-Beaumont', 'Liévin']
  const lines = towns.map((town, row) => `Stade ${String(row + 1)};${town};Terrain annexe à côté du musée`)
  const right = ['Nom;Commune;Description', ...lines].map((line) => `${line}\r\n`).join('')
  const damaged = right.replace(/[^\0-\x7f]/g, '\ufffd')
  return write(folder, 'perdu.csv', Buffer.from(damaged, 'utf8'), right)
}
