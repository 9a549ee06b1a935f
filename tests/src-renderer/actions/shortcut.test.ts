import { describe, expect, it } from 'vitest'

import { actionIds, actionShortcuts } from '../../../shared/action-ids.ts'
import { actionOfKeys, shortcutText } from '../../../src-renderer/actions/shortcut.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

describe('shortcuts', () => {
  it.each([
    ['Ctrl+O', 'linux', { ...none, key: 'o', ctrlKey: true }, 'open-file'],
    ['Ctrl+O with capitals locked', 'win32', { ...none, key: 'O', ctrlKey: true }, 'open-file'],
    ['Ctrl+Enter', 'win32', { ...none, key: 'Enter', ctrlKey: true }, 'accept-all'],
    ['⌘S', 'darwin', { ...none, key: 's', metaKey: true }, 'save-copy'],
    ['Ctrl+S on a Mac is not ours', 'darwin', { ...none, key: 's', ctrlKey: true }, null],
    ['a letter typed alone', 'linux', { ...none, key: 'o' }, null],
    ['AltGr+E, which types €', 'win32', { ...none, key: 'e', ctrlKey: true, altKey: true }, null],
    ['Ctrl+Shift+O', 'linux', { ...none, key: 'O', ctrlKey: true, shiftKey: true }, null],
  ] as const)('%s on %s', (_, platform, pressed, expected) => {
    expect(actionOfKeys(pressed, platform)).toBe(expected)
  })

  it('has no two actions on the same keys', () => {
    const used = Object.values(actionShortcuts)
    expect(new Set(used).size).toBe(used.length)
  })

  it('shows them as each system writes them', () => {
    expect(shortcutText('command-palette', 'win32')).toBe('Ctrl+K')
    expect(shortcutText('command-palette', 'darwin')).toBe('⌘K')
    expect(actionIds.map((id) => shortcutText(id, 'linux')).join()).not.toMatch(/CmdOrCtrl|Enter/)
    expect(shortcutText('refuse-all', 'linux')).toBeNull()
  })
})
