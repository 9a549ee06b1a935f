import { describe, expect, it } from 'vitest'

import { degreesOfMetres } from '../../../shared/places/lambert.ts'
import {
  readCoordinate,
  readCoordinatePair,
  readSexagesimal,
} from '../../../shared/places/read-coordinate.ts'

describe('coordinates as they are typed', () => {
  it.each([
    ['50.431389', 50.431389],
    ['50,431389', 50.431389],
    ['-1.55', -1.55],
    ['2.83°', 2.83],
    ['652 381,3', 652381.3],
  ])('%s', (text, degrees) => {
    expect(readCoordinate(text)).toBe(degrees)
  })

  it.each(['', '-', 'Lens', '50.43, 2.83', '1,2,3', '50°25', '2.83E', '1e5', 'NaN'])('%s is none', (text) => {
    expect(readCoordinate(text)).toBeNaN()
  })

  it.each([
    ['50.43, 2.83', '50.43', '2.83'],
    ['50.43,2.83', '50.43', '2.83'],
    ['50,43 ; 2,83', '50.43', '2.83'],
    ['50.43 2.83', '50.43', '2.83'],
    ['[2.83, 50.43]', '2.83', '50.43'],
    ['POINT (2.83 50.43)', '2.83', '50.43'],
    ['(50,43 / -2,83)', '50.43', '-2.83'],
  ])('%s is two', (text, first, second) => {
    expect(readCoordinatePair(text)).toEqual([first, second])
  })

  it.each(['', '50,43', '50.43', '50,43,2,83', '1 2 3', 'a, b', '2021-04-03', '01 02 03 04 05'])(
    '%s is no pair',
    (text) => {
      expect(readCoordinatePair(text)).toBeNull()
    },
  )

  it.each([
    [`50° 25' 53" N`, '50.431389'],
    ['50°25’53,4″N', '50.4315'],
    ["N 50° 25.89'", '50.4315'],
    ['50 25 53 N', '50.431389'],
    [`1° 33' 30" O`, '-1.558333'],
    [`1°33'30"W`, '-1.558333'],
    [`20°52'44"S`, '-20.878889'],
    [`2°49'`, '2.816667'],
    [`50 deg 25 min 53 s N`, '50.431389'],
  ])('%s is %s degrees', (text, degrees) => {
    expect(readSexagesimal(text)).toBe(degrees)
  })

  it.each(['', '50.43', '50 25 53', '12 rue N', `50°75'00"N`, `50°25'61"`, '01 02 03', `200°10'E`])(
    '%s is no degrees and minutes',
    (text) => {
      expect(readSexagesimal(text)).toBeNull()
    },
  )
})

describe('metres of French maps', () => {
  // From a base of local addresses, which gives both: in Strasbourg, at the end of what Lambert 93 is made for.
  it.each([[1_049_409, 6_838_286.4, 7.737072, 48.55045]])('%d, %d', (x, y, longitude, latitude) => {
    const found = degreesOfMetres(x, y)
    expect(found?.longitude).toBeCloseTo(longitude, 5)
    expect(found?.latitude).toBeCloseTo(latitude, 5)
  })

  it('the origins of Lambert 93 and of the nine zones are where they are defined', () => {
    expect(degreesOfMetres(700_000, 6_600_000)?.latitude).toBeCloseTo(46.5, 9)
    for (let zone = 42; zone <= 50; zone++) {
      const found = degreesOfMetres(1_700_000, (zone - 41) * 1_000_000 + 200_000)
      expect(found?.longitude).toBeCloseTo(3, 9)
      expect(found?.latitude).toBeCloseTo(zone, 9)
    }
  })

  it('other metres are nowhere', () => {
    for (const [x, y] of [
      [0, 0],
      [50.43, 2.83],
      [600_000, 2_600_000], // Lambert II étendu, whose ellipsoid is another
      [6_600_000, 700_000],
      [NaN, NaN],
    ] as const)
      expect(degreesOfMetres(x, y)).toBeNull()
  })
})
