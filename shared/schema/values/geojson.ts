import { isRecord } from '../untyped.ts'

type Shape = (value: unknown) => boolean

const listOf =
  (item: Shape, least = 0): Shape =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(item)

const isNumber: Shape = (value) => typeof value === 'number'
const position = listOf(isNumber, 2)
const line = listOf(position, 2)
/** A closed ring has its first place twice. */
const ring = listOf(position, 4)

/** RFC 7946: what `coordinates` holds, by type. */
const coordinates: Readonly<Record<string, Shape>> = {
  Point: position,
  MultiPoint: listOf(position),
  LineString: line,
  MultiLineString: listOf(line),
  Polygon: listOf(ring),
  MultiPolygon: listOf(listOf(ring)),
}

/** A GeoJSON object of any of its nine types. */
export function isGeoJson(value: unknown): boolean {
  if (!isRecord(value)) return false
  if (value.bbox !== undefined && !listOf(isNumber, 4)(value.bbox)) return false
  if (value.type === 'FeatureCollection') return listOf(isFeature)(value.features)
  return isFeature(value) || isGeometry(value)
}

const isFeature: Shape = (value) =>
  isRecord(value) &&
  value.type === 'Feature' &&
  (value.geometry === null || isGeometry(value.geometry)) &&
  (value.properties === null || isRecord(value.properties)) &&
  ['undefined', 'string', 'number'].includes(typeof value.id)

const isGeometry: Shape = (value) => {
  if (!isRecord(value) || typeof value.type !== 'string') return false
  if (value.type === 'GeometryCollection') return listOf(isGeometry)(value.geometries)
  const shape = Object.hasOwn(coordinates, value.type) ? coordinates[value.type] : undefined
  return shape?.(value.coordinates) ?? false
}

/** A topology: objects, and arcs of positions. */
export function isTopoJson(value: unknown): boolean {
  return (
    isRecord(value) &&
    value.type === 'Topology' &&
    isRecord(value.objects) &&
    Object.values(value.objects).every((object) => isRecord(object) && typeof object.type === 'string') &&
    listOf(listOf(listOf(isNumber, 2)))(value.arcs)
  )
}
