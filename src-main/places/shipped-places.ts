import { existsSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

import { parsePlaceTable } from '../../shared/places/place-table.ts'
import type { PlaceTable } from '../../shared/places/place-table.ts'
import { findShippedFile } from '../files/shipped-file.ts'

const FILE = ['places', 'communes.br'] as const

/** The file of communes that Aigu ships; `appPath` is the folder that holds `package.json`. */
export function findPlaceFile(appPath: string, resources: string | undefined): string {
  return findShippedFile(appPath, resources, FILE, existsSync)
}

/**
 * Reads the communes, at the first question. If the file is missing or broken `onProblem` is told, once, and there are none:
 * checks that need communes are left out, and a code is typed instead of chosen.
 * @returns null if they cannot be read
 */
export function shippedPlaces(file: string, onProblem: (problem: Error) => void): () => PlaceTable | null {
  let read: { readonly table: PlaceTable | null } | null = null
  return () => (read ??= { table: readPlaces(file, onProblem) }).table
}

function readPlaces(file: string, onProblem: (problem: Error) => void): PlaceTable | null {
  try {
    return parsePlaceTable(brotliDecompressSync(readFileSync(file)).toString('utf8'))
  } catch (cause) {
    onProblem(new Error('The communes cannot be read; Aigu works without them.', { cause }))
    return null
  }
}
