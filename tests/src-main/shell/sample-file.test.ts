import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

import { findSample } from '../../../src-main/shell/sample-file.ts'

const name = 'equipements-publics.csv'
const archive = join('/opt', 'Aigu', 'resources', 'app.asar')
const beside = join('/opt', 'Aigu', 'resources', 'samples', name)
const unpacked = join('/opt', 'Aigu', 'resources', 'app.asar.unpacked', 'assets', 'samples', name)
const inside = join(archive, 'assets', 'samples', name)

describe('the sample', () => {
  test('is in the project', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url))
    expect(existsSync(findSample(root, undefined, existsSync))).toBe(true)
  })

  test.each([
    ['beside the archive', [beside, inside], beside],
    ['unpacked from it', [unpacked, inside], unpacked],
    ['inside it', [inside], inside],
    ['nowhere, and then the message names where it should be', [], inside],
  ])('packaged, it is found %s', (_where, there, found) => {
    const resources = join('/opt', 'Aigu', 'resources')
    expect(findSample(archive, resources, (path) => there.includes(path))).toBe(found)
  })
})
