import { describe, expect, test } from 'vitest'

import { contextMenuTemplate } from '../../../src-main/shell/context-menu.ts'

const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true }

describe('the right button', () => {
  test('on nothing shows nothing', () => {
    expect(contextMenuTemplate({ isEditable: false, selectionText: ' ', editFlags }, 'fr')).toBeNull()
  })

  test('on selected text copies', () => {
    const items = contextMenuTemplate({ isEditable: false, selectionText: 'Liévin', editFlags }, 'fr')
    expect(items).toEqual([{ role: 'copy', label: 'Copier', enabled: true }])
  })

  test('in a field cuts, copies, pastes and selects, as far as the field allows', () => {
    const items = contextMenuTemplate({ isEditable: true, selectionText: '', editFlags }, 'en') ?? []
    expect(
      items.flatMap(({ role, enabled }) => (role === undefined ? [] : [`${role} ${String(enabled)}`])),
    ).toEqual(['cut false', 'copy true', 'paste true', 'selectAll true'])
  })
})
