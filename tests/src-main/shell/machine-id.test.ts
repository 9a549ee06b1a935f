/** The fear: two machines taken for one, so that the work of both goes by one name. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { machineFolder, readMachine } from '../../../src-main/shell/machine-id.ts'

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'aigu-machine-'))

describe('what tells this machine from another one', () => {
  test('is the same at every start', () => {
    const folder = newFolder()
    const first = readMachine(folder, 'PC-12', () => '0123456789abcdef')
    expect(first).toBe('PC-12-0123456789abcdef')
    expect(readMachine(folder, 'PC-12', () => 'ffffffffffffffff')).toBe(first)
  })

  test('two machines of one name with a roaming profile are two', () => {
    const one = readMachine(newFolder(), 'PC-12', () => '0123456789abcdef')
    expect(readMachine(newFolder(), 'PC-12', () => 'ffffffffffffffff')).not.toBe(one)
  })

  test('a copied disk image that got another name is another machine', () => {
    const folder = newFolder()
    const one = readMachine(folder, 'MODELE', () => '0123456789abcdef')
    expect(readMachine(folder, 'PC-13', () => 'ffffffffffffffff')).not.toBe(one)
  })

  test('a spoilt file is written anew', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'machine.txt'), 'rubbish')
    expect(readMachine(folder, 'PC', () => '0123456789abcdef')).toBe('PC-0123456789abcdef')
    expect(readFileSync(join(folder, 'machine.txt'), 'utf8')).toBe('0123456789abcdef\n')
  })

  test('where nothing can be kept, the name alone stands, and stays the same', () => {
    const path = join(newFolder(), 'file')
    writeFileSync(path, '')
    expect(readMachine(path, 'PC', () => '0123456789abcdef')).toBe('PC')
  })

  test('on Windows it does not roam with the settings', () => {
    const environment = { LOCALAPPDATA: '/local' }
    expect(machineFolder('/roaming/Aigu', 'win32', environment)).toBe(join('/local', 'Aigu'))
    expect(machineFolder('/home/a/.config/Aigu', 'linux', environment)).toBe('/home/a/.config/Aigu')
  })
})
