/** The fears: a name that two machines read differently, or a stranger's records that name each other in a circle. */
import { describe, expect, it } from 'vitest'

import { note, setCells, skipRecord } from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import {
  createNamedVersions,
  nameVersion,
  namedVersions,
  stateNamedBy,
  versionNameNote,
} from '../../../shared/project/named-versions.ts'

import { Colleague } from './colleague.ts'
import { BASE } from './merge-under-test.ts'

function type(colleague: Colleague, value: string): number {
  colleague.act((gesture) => {
    setCells(gesture, [{ row: baseRowId(BASE, 0), column: baseColumnId(BASE, 0), value }])
  })
  return colleague.log.at(-1)?.record?.s ?? 0
}

function rename(colleague: Colleague, version: { author: string; number: number }, name: string): void {
  const said = versionNameNote(version, name)
  colleague.act((gesture) => {
    note(gesture, said.what, said.of)
  })
}

const namesOf = (colleague: Colleague) => namedVersions(colleague.project.records).map(({ name }) => name)

describe('a version', () => {
  it('of an earlier state is that state, whatever was done before it was named', () => {
    const lea = new Colleague('lea-00001')
    const first = type(lea, 'a')
    type(lea, 'b')
    lea.act((gesture) => {
      nameVersion(gesture, 'envoyé', { author: 'lea-00001', number: first })
    })
    const [version] = namedVersions(lea.project.records)
    expect(version).toMatchObject({ name: 'envoyé', vector: { 'lea-00001': 1 } })
    const state = lea.project.stateAt(version?.vector ?? {})
    expect(state.tables.get(BASE)?.cellAt(0, 0)?.value).toBe('a')
  })

  it('renamed by two at once has one name on both machines; read on or read anew, it is the same', () => {
    const [lea, karim] = [new Colleague('lea-00001'), new Colleague('karim-001')]
    lea.act((gesture) => {
      nameVersion(gesture, 'v')
    })
    karim.receive(lea.log)
    const readOn = createNamedVersions(lea.project.records)
    expect(readOn().map(({ name }) => name)).toEqual(['v'])
    const version = { author: 'lea-00001', number: 1 }
    rename(lea, version, 'de Léa')
    rename(karim, version, 'de Karim')
    lea.receive(karim.log)
    karim.receive(lea.log)
    expect(namesOf(lea)).toEqual(namesOf(karim))
    expect(readOn().map(({ name }) => name)).toEqual(namesOf(lea))
    rename(lea, version, '')
    expect(namesOf(lea)).toEqual([])
  })

  it('read on after a lost piece of work turned up is as read anew', () => {
    const [lea, karim] = [new Colleague('lea-00001'), new Colleague('karim-001')]
    type(karim, 'a')
    karim.act((gesture) => {
      nameVersion(gesture, 'perdu')
    })
    type(karim, 'b')
    const [first, lost, last] = karim.log
    if (!first || !lost || !last) throw new Error('three records were written')
    lea.receive([first, last])
    lea.act((gesture) => {
      skipRecord(gesture, 'karim-001', 2)
    })
    lea.act((gesture) => {
      nameVersion(gesture, 'sans')
    })
    const readOn = createNamedVersions(lea.project.records)
    expect(readOn().map(({ name }) => name)).toEqual(['sans'])
    // It has its place among what was counted already: everything is counted anew.
    lea.receive([lost])
    expect(readOn()).toEqual(namedVersions(lea.project.records))
    expect(readOn().map(({ name }) => name)).toContain('perdu')
  })

  it('that names nothing, itself or another version is the state as it was then', () => {
    const lea = new Colleague('lea-00001')
    type(lea, 'a')
    for (const number of [2, 3, 99]) {
      lea.act((gesture) => {
        nameVersion(gesture, `v${String(number)}`, { author: 'lea-00001', number })
      })
    }
    const { records } = lea.project
    expect(namesOf(lea)).toEqual(['v2', 'v3', 'v99'])
    expect([2, 3, 4].map((number) => stateNamedBy(records, { author: 'lea-00001', number })?.seq)).toEqual([
      2, 3, 4,
    ])
  })
})
