import { describe, expect, it } from 'vitest'

import { compileSchema } from '../../../../shared/schema/compile-schema.ts'
import { LiveCheck } from '../../../../shared/schema/live-check.ts'
import { readDescriptor } from '../../../../shared/schema/read-descriptor.ts'
import { fewCommunes } from '../few-communes.ts'

function open(fields: readonly object[], header: readonly string[], rows: readonly string[][]): LiveCheck {
  const schema = readDescriptor({ fields })
  if (schema === null) throw new Error('no schema')
  return LiveCheck.open(compileSchema(schema, { communes: fewCommunes }), {
    header,
    rowCount: rows.length,
    column: (place) => rows.map((row) => row[place] ?? ''),
  })
}

/** The row as its first fix leaves it, and what was wrong with it. */
function mended(header: readonly string[], row: string[], fields: readonly object[] = []): unknown {
  const live = open(fields, header, [row])
  const [group, ...others] = live.report().groups.filter(({ question }) => question === 'plausible')
  if (group === undefined) return null
  const left = [...row]
  for (const { column, text } of live.editsOf(group.key)) left[column] = text
  return [group.code, ...others.map(({ code }) => code), left]
}

describe('latitude and longitude in two columns', () => {
  const header = ['latitude', 'longitude', 'insee']

  it.each([
    ['swapped', ['2.83', '50.43', ''], ['coordinates-swapped', ['50.43', '2.83', '']]],
    ['swapped, with commas', ['2,83', '50,43', ''], ['coordinates-swapped', ['50,43', '2,83', '']]],
    ['swapped in La Réunion', ['55.45', '-20.88', ''], ['coordinates-swapped', ['-20.88', '55.45', '']]],
    ['both in the first', ['50.43, 2.83', '', ''], ['coordinates-together', ['50.43', '2.83', '']]],
    [
      'both in both, swapped',
      ['[2.83,50.43]', '[2.83,50.43]', ''],
      ['coordinates-together', ['50.43', '2.83', '']],
    ],
    ['Lambert 93', ['6838286.4', '1049409', ''], ['coordinates-in-metres', ['48.55045', '7.737072', '']]],
    [
      'Lambert 93, X first',
      ['1049409', '6838286.4', ''],
      ['coordinates-in-metres', ['48.55045', '7.737072', '']],
    ],
    [
      'metres of an unknown map',
      ['600000', '2600000', ''],
      ['coordinates-in-metres', ['600000', '2600000', '']],
    ],
    ['nowhere', ['0', '0', ''], ['coordinates-outside-france', ['0', '0', '']]],
    ['sign lost', ['20.88', '55.45', ''], ['coordinates-outside-france', ['20.88', '55.45', '']]],
    ['minutes', [`50° 25' 53" N`, '2.83', ''], ['degrees-and-minutes', ['50.431389', '2.83', '']]],
    [
      'Lens in La Réunion',
      ['-20.88', '55.45', '62498'],
      ['coordinates-against-insee', ['-20.88', '55.45', '62498']],
    ],
  ])('%s', (_, row, wanted) => {
    expect(mended(header, row)).toEqual(wanted)
  })

  it.each([
    ['50.43', '2.83', '62498'],
    ['50,43', '2,83', ''],
    ['-20.88', '55.45', ''],
    ['', '', '62498'],
    ['50.43', '', ''],
    ['inconnu', 'inconnu', ''],
  ])('%s, %s, %s: nothing to say', (...row) => {
    expect(mended(header, row)).toBeNull()
  })

  it('in columns of numbers, minutes are a reason and a fix of what the standard refuses', () => {
    const fields = [
      { name: 'latitude', type: 'number' },
      { name: 'longitude', type: 'number' },
    ]
    const live = open(fields, header.slice(0, 2), [[`50°25'53"N`, '2.83']])
    const [group] = live.report().groups
    expect(group).toMatchObject({ code: 'cell-type', cause: 'degrees-minutes', fixable: 1 })
    expect(live.editsOf(group?.key ?? '')).toEqual([{ row: 0, column: 0, text: '50.431389' }])
  })
})

describe('a position in one column', () => {
  const geopoint = [{ name: 'position', type: 'geopoint', format: 'array' }]

  it('is swapped where the standard wants the longitude first', () => {
    const fields = [{ name: 'coordonneesXY', type: 'geopoint', format: 'array' }]
    expect(mended(['coordonneesXY'], ['[42.779756,2.899358]'], fields)).toEqual([
      'coordinates-swapped',
      ['[2.899358,42.779756]'],
    ])
    expect(mended(['coordonneesXY'], ['[2.899358, 42.779756]'], fields)).toBeNull()
    expect(mended(['coordonneesXY'], ['[0, 0]'], fields)).toEqual(['coordinates-outside-france', ['[0, 0]']])
    expect(mended(['position'], ['[2.89, 42.77]'], geopoint)).toBeNull()
  })

  it('may be in either order where nothing says it', () => {
    expect(mended(['geo_point_2d'], ['42.77, 2.89'])).toBeNull()
    expect(mended(['geo_point_2d'], ['2.89, 42.77'])).toBeNull()
  })
})
