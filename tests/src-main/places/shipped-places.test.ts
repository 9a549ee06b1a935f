import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { findPlaceFile, shippedPlaces } from '../../../src-main/places/shipped-places.ts'

const root = join(import.meta.dirname, '../../..')
const file = findPlaceFile(root, undefined)
const table = shippedPlaces(file, (problem) => {
  throw problem
})()

describe('the communes that are shipped', () => {
  it('are all there, in less than 0.6 MB', () => {
    expect(statSync(file).size).toBeLessThan(600_000)
    expect(table?.communes).toHaveLength(34_969)
    expect(table?.parts).toHaveLength(2_621)
    expect(table?.groupings).toHaveLength(1_266)
    expect(table?.departments).toHaveLength(109)
    expect(table?.regions).toHaveLength(26)
  })

  it('are the package they were made from, commune by commune', () => {
    const source = join(root, 'node_modules/@etalab/decoupage-administratif/data/communes.json')
    const listed = JSON.parse(readFileSync(source, 'utf8')) as {
      code: string
      nom: string
      type: string
      siren?: string
      codesPostaux?: string[]
      population?: number
    }[]
    const wanted = listed.filter(({ type }) => type === 'commune-actuelle')
    const byCode = new Map(table?.communes.map((commune) => [commune.code, commune]))
    const different = wanted.filter(({ code, nom, siren, codesPostaux, population }) => {
      const read = byCode.get(code)
      return (
        read?.name !== nom ||
        read.siren !== (siren ?? '') ||
        read.population !== (population ?? null) ||
        read.postcodes.join() !== (codesPostaux ?? []).join()
      )
    })
    expect(different).toEqual([])
  })

  it('stand in their grouping: 36 in Lens-Liévin', () => {
    const members = table?.communes.filter(({ community }) => community === '246200364') ?? []
    expect(members).toHaveLength(36)
    expect(members.map(({ name }) => name)).toContain('Lens')
  })

  it('are said to be missing once, and asked for in vain without harm', () => {
    const folder = mkdtempSync(join(tmpdir(), 'places-'))
    try {
      const broken = join(folder, 'communes.br')
      writeFileSync(broken, 'no brotli')
      const said: Error[] = []
      const places = shippedPlaces(broken, (problem) => said.push(problem))
      expect([places(), places()]).toEqual([null, null])
      expect(said).toHaveLength(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('are taken from the package where the application is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'places-'))
    try {
      expect(findPlaceFile(join(folder, 'app.asar'), folder)).not.toBe(join(folder, 'places/communes.br'))
      expect(existsSync(findPlaceFile(root, folder))).toBe(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
