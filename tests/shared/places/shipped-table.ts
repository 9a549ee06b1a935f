import { join } from 'node:path'

import type { PlaceTable } from '../../../shared/places/place-table.ts'
import { findPlaceFile, shippedPlaces } from '../../../src-main/places/shipped-places.ts'

/** The communes as they are shipped: a test about names and codes of France is worth little on ten of them. */
export function shippedTable(): PlaceTable {
  const root = join(import.meta.dirname, '../../..')
  const table = shippedPlaces(findPlaceFile(root, undefined), (problem) => {
    throw problem
  })()
  if (table === null) throw new Error('The shipped communes cannot be read.')
  return table
}
