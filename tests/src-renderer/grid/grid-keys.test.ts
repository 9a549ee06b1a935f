import { describe, expect, it } from 'vitest'

import { gridCommand } from '../../../src-renderer/grid/grid-keys.ts'

const press = (keys: string) => {
  const parts = keys.split('+')
  return {
    key: (parts.at(-1) ?? '').replace('Space', ' '),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
}

describe('the keys of the ARIA grid pattern', () => {
  it.each([
    ['ArrowDown', { run: 'move', move: 'down', extend: false }],
    ['Shift+ArrowDown', { run: 'move', move: 'down', extend: true }],
    ['Home', { run: 'move', move: 'row-start', extend: false }],
    ['Ctrl+Home', { run: 'move', move: 'table-start', extend: false }],
    ['Ctrl+Shift+End', { run: 'move', move: 'table-end', extend: true }],
    ['Ctrl+ArrowUp', { run: 'edge', toward: 'up', extend: false }],
    ['Cmd+Shift+ArrowRight', { run: 'edge', toward: 'right', extend: true }],
    ['PageDown', { run: 'move', move: 'page-down', extend: false }],
    ['Alt+PageDown', { run: 'move', move: 'screen-right', extend: false }],
    ['Alt+Shift+PageUp', { run: 'move', move: 'screen-left', extend: true }],
    ['F8', { run: 'extend-mode' }],
    ['Shift+F8', { run: 'add-mode' }],
    ['Space', { run: 'toggle' }],
    ['Enter', { run: 'edit' }],
    ['F2', { run: 'edit' }],
    ['a', { run: 'type' }],
    ['Shift+É', { run: 'type' }],
    ['Ctrl+Alt+@', { run: 'type' }],
    ['Dead', { run: 'type' }],
    ['Process', { run: 'type' }],
    ['Shift+Space', { run: 'select-row' }],
    ['Ctrl+Space', { run: 'select-column' }],
    ['Ctrl+a', { run: 'select-all' }],
    ['Ctrl+A', { run: 'select-all' }],
    ['Escape', { run: 'collapse' }],
    ['Alt+ArrowRight', { run: 'resize', by: 16 }],
    ['Alt+ArrowLeft', { run: 'resize', by: -16 }],
  ])('%s', (keys, expected) => {
    expect(gridCommand(press(keys))).toEqual(expected)
  })

  it.each([
    'Tab',
    'Shift+Tab',
    'F6',
    'Ctrl+c',
    'Ctrl+d',
    'Ctrl+k',
    'Ctrl+Enter',
    'Ctrl+o',
    'Alt+a',
    'Ctrl+PageDown',
    'Ctrl+Alt+ArrowLeft',
  ])('%s is not the grid’s: it passes through', (keys) => {
    expect(gridCommand(press(keys))).toBeNull()
  })
})
