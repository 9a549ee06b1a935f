import { describe, expect, it } from 'vitest'

import { actionIds, actionShortcuts, otherShortcuts } from '../../../shared/action-ids.ts'
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
    ['Ctrl+Shift+Z', 'linux', { ...none, key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
    ['Alt+up', 'win32', { ...none, key: 'ArrowUp', altKey: true }, 'move-rows-up'],
    ['Backspace', 'win32', { ...none, key: 'Backspace' }, 'clear-cells'],
    ['Ctrl+;', 'win32', { ...none, ctrlKey: true, key: ';' }, 'insert-date'],
    ['Ctrl+" of a French keyboard', 'win32', { ...none, ctrlKey: true, key: '"' }, 'copy-from-above'],
    [
      'Ctrl+" of an English one',
      'linux',
      { ...none, ctrlKey: true, shiftKey: true, key: '"' },
      'copy-from-above',
    ],
    ['Ctrl+V, which the system makes a paste of', 'win32', { ...none, key: 'v', ctrlKey: true }, null],
    ['Ctrl+Shift+P', 'linux', { ...none, key: 'P', ctrlKey: true, shiftKey: true }, null],
  ] as const)('%s on %s', (_, platform, pressed, expected) => {
    expect(actionOfKeys(pressed, platform)).toBe(expected)
  })

  it('has no two actions on the same keys', () => {
    const used = [...Object.values(actionShortcuts), ...Object.values(otherShortcuts)]
    expect(new Set(used).size).toBe(used.length)
  })

  it('shows them as each system writes them', () => {
    expect(shortcutText('command-palette', 'win32', 'fr')).toBe('Ctrl+K')
    expect(shortcutText('command-palette', 'darwin', 'fr')).toBe('⌘K')
    expect(actionIds.map((id) => shortcutText(id, 'linux', 'fr')).join()).not.toMatch(/CmdOrCtrl|Enter/)
    expect(shortcutText('refuse-all', 'linux', 'fr')).toBeNull()
    expect(shortcutText('clear-cells', 'linux', 'fr')).toBe('Suppr')
    expect(shortcutText('move-rows-up', 'linux', 'en')).toBe('Alt+↑')
  })
})
