import { foldText } from '../table/fold-text.ts'

import { communeCodeCheck, communeRowChecks } from './checks/commune-checks.ts'
import { emailFormCheck } from './checks/contact-checks.ts'
import { coordinateRowChecks, pointCheck, sexagesimalCheck } from './checks/coordinate-checks.ts'
import { damagedCodeCheck } from './checks/damaged-codes.ts'
import type { ValueCheck } from './checks/custom-value-checks.ts'
import { columnRole, isTextColumn } from './column-role.ts'
import type { ColumnRole } from './column-role.ts'
import type { References } from './references.ts'
import { keyText } from './row-check.ts'
import type { KeyCheck, RowCheck } from './row-check.ts'
import type { SchemaField } from './table-schema.ts'

/** « Total », « Sous-total général »: a row that sums up others is no datum. */
const TOTAL = /^(?:sous[- ]?)?(?:total|totaux)(?: general| ttc| ht)?\s*:?$/

/** Checks of a column's cells that no standard has. They are asked only of cells that the standard accepts. */
export function crossValueChecks(
  name: string,
  field: SchemaField | null,
  { communes }: References,
): ValueCheck[] {
  const role = columnRole(name)
  if (role === 'position' && isLongitudeFirst(name, field)) return [pointCheck]
  if (!isTextColumn(field)) return []
  const checks: (ValueCheck | null)[] = []
  if (role === 'latitude' || role === 'longitude') checks.push(sexagesimalCheck)
  if (role === 'email') checks.push(emailFormCheck)
  if (role !== null) {
    checks.push(damagedCodeCheck(role, communes))
    if (communes !== undefined) checks.push(communeCodeCheck(role, communes))
  }
  if ((field?.constraints.enum ?? null) === null) checks.push(totalCheck)
  return checks.filter((check) => check !== null)
}

const totalCheck: ValueCheck = (text) =>
  text.length < 30 && TOTAL.test(foldText(text.trim()))
    ? { code: 'row-of-totals', cause: 'other', expected: {}, fixes: [] }
    : null

/** The standard says so of positions (GeoJSON does); a column that says nothing of its order may have either. */
function isLongitudeFirst(name: string, field: SchemaField | null): boolean {
  if (field?.type === 'geopoint') return field.format !== 'object'
  return /xy$|^lon/i.test(name.trim())
}

export function crossRowChecks(roles: ReadonlyMap<ColumnRole, number>, { communes }: References): RowCheck[] {
  return [
    ...coordinateRowChecks(roles, communes),
    ...(communes === undefined ? [] : communeRowChecks(roles, communes)),
  ]
}

/** Two rows of one name in one commune are likely one thing typed twice. */
export function crossKeyChecks(roles: ReadonlyMap<ColumnRole, number>): KeyCheck[] {
  const [name, commune] = [roles.get('name'), roles.get('insee') ?? roles.get('commune')]
  if (name === undefined || commune === undefined) return []
  return [
    {
      code: 'same-name-same-commune',
      // Stations of several charging points have one row for each: there a name is not meant to be one row's.
      mostTwins: 10,
      columns: [name, commune],
      expected: {},
      keyOf(cells) {
        const parts = [loose(cells(name)), loose(cells(commune))]
        return parts.includes('') ? null : keyText(parts)
      },
    },
  ]
}

function loose(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
