import type { Communes } from '../../places/communes.ts'
import { degreesOfMetres } from '../../places/lambert.ts'
import { departmentCode } from '../../places/place-table.ts'
import {
  readCoordinate,
  readCoordinatePair,
  readSexagesimal,
  writtenDegrees,
} from '../../places/read-coordinate.ts'
import type { ColumnRole } from '../column-role.ts'
import type { FindingCode } from '../finding.ts'
import type { RowCells, RowCheck, RowFinding, RowFix } from '../row-check.ts'

import type { ValueCheck } from './custom-value-checks.ts'
import { isInFrance, isInPartOfFrance } from './france-boxes.ts'
import { pointOf } from './french-format.ts'

/** Degrees are never so many; metres of a French grid are never so few. */
const MOST_DEGREES = 1_000

/** « 50° 25' 53" N » where programs want 50.431389. */
export const sexagesimalCheck: ValueCheck = (text) => {
  const degrees = readSexagesimal(text)
  return degrees === null
    ? null
    : { code: 'degrees-and-minutes', cause: 'degrees-minutes', expected: {}, fixes: [degrees] }
}

/** A position in one cell whose order is known: longitude first. */
export const pointCheck: ValueCheck = (text) => {
  const point = pointOf(text)
  if (point === null || isInFrance(...point)) return null
  const [longitude, latitude] = point
  if (!isInFrance(latitude, longitude))
    return { code: 'coordinates-outside-france', cause: 'other', expected: {}, fixes: [] }
  const turned = text.replace(/([^[\],\s]+)(\s*,\s*)([^[\],\s]+)/, '$3$2$1')
  return { code: 'coordinates-swapped', cause: 'other', expected: {}, fixes: [turned] }
}

/** The latitude and the longitude of a row, in their two columns. */
export function coordinateRowChecks(
  roles: ReadonlyMap<ColumnRole, number>,
  communes: Communes | undefined,
): RowCheck[] {
  const [latitude, longitude, insee] = [roles.get('latitude'), roles.get('longitude'), roles.get('insee')]
  if (latitude === undefined || longitude === undefined) return []
  const place = (code: FindingCode, fixes: readonly RowFix[] = []): RowFinding => ({
    code,
    cause: 'other',
    columns: [latitude, longitude],
    expected: {},
    fixes,
  })
  const write = (latitudeText: string, longitudeText: string): RowFix => [
    { column: latitude, text: latitudeText },
    { column: longitude, text: longitudeText },
  ]
  const check = (cells: RowCells): RowFinding | null => {
    const [latitudeText, longitudeText] = [cells(latitude), cells(longitude)]
    if (latitudeText === '' && longitudeText === '') return null
    const pair = pairInOneCell(latitudeText, longitudeText)
    if (pair !== null) return place('coordinates-together', turnedToFrance(pair, write))
    const [north, east] = [readCoordinate(latitudeText), readCoordinate(longitudeText)]
    if (Number.isNaN(north) || Number.isNaN(east) || isInFrance(east, north)) return null
    if (isInFrance(north, east)) return place('coordinates-swapped', [write(longitudeText, latitudeText)])
    if (Math.abs(north) > MOST_DEGREES && Math.abs(east) > MOST_DEGREES)
      return place('coordinates-in-metres', fromMetres(north, east, write))
    return place('coordinates-outside-france')
  }
  const checks: RowCheck[] = [{ columns: [latitude, longitude], check }]
  if (insee !== undefined && communes !== undefined)
    checks.push(overseasCheck(communes, { latitude, longitude, insee }))
  return checks
}

type Write = (latitude: string, longitude: string) => RowFix

/** The two numbers, where one cell holds both and the other holds nothing, or the same. */
function pairInOneCell(latitudeText: string, longitudeText: string): readonly [string, string] | null {
  if (latitudeText !== '' && longitudeText !== '' && latitudeText !== longitudeText) return null
  return readCoordinatePair(latitudeText === '' ? longitudeText : latitudeText)
}

/** France tells which of the two is the latitude. */
function turnedToFrance([first, second]: readonly [string, string], write: Write): readonly RowFix[] {
  if (isInFrance(Number(second), Number(first))) return [write(first, second)]
  return isInFrance(Number(first), Number(second)) ? [write(second, first)] : []
}

/** Some write X into the column of latitudes. */
function fromMetres(first: number, second: number, write: Write): readonly RowFix[] {
  const found = [degreesOfMetres(second, first), degreesOfMetres(first, second)].filter((one) => one !== null)
  const [only, another] = found.filter(({ longitude, latitude }) => isInFrance(longitude, latitude))
  return only === undefined || another !== undefined
    ? []
    : [write(writtenDegrees(only.latitude), writtenDegrees(only.longitude))]
}

type PlaceColumns = { readonly latitude: number; readonly longitude: number; readonly insee: number }

/** A commune overseas with a point in metropolitan France, or the other way round. Nearer faults need outlines of communes. */
function overseasCheck(communes: Communes, { latitude, longitude, insee }: PlaceColumns): RowCheck {
  const columns = [latitude, longitude, insee]
  return {
    columns,
    check: (cells) => {
      const [north, east] = [readCoordinate(cells(latitude)), readCoordinate(cells(longitude))]
      if (!isInFrance(east, north)) return null
      const commune = communes.byCode(cells(insee)) ?? communes.heirOf(cells(insee))
      if (commune === undefined || isInPartOfFrance(departmentCode(commune.code), east, north)) return null
      return {
        code: 'coordinates-against-insee',
        cause: 'other',
        columns,
        expected: { commune: commune.name },
        fixes: [],
      }
    },
  }
}
