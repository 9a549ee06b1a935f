import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'

import { actionIds, actionShortcuts, clipboardActions, documentActions } from '../../../shared/action-ids.ts'
import { languages } from '../../../shared/messages/language.ts'
import { menuTemplate } from '../../../src-main/shell/menu.ts'
import type { MenuState } from '../../../src-main/shell/menu.ts'

const home: MenuState = {
  language: 'fr',
  platform: 'win32',
  documentOpen: false,
  copySaved: false,
  canUndo: false,
  canRedo: false,
}

function itemsOf(state: MenuState, run: (id: string) => void = () => undefined) {
  const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
  return flatten(menuTemplate(state, run, () => run('show-log')))
}
const item = (state: MenuState, id: string) => itemsOf(state).find((one) => one.id === id)

/** Cut, copy and paste are the system's own items. */
const menuActionIds = actionIds.filter((id) => id !== 'cancel-opening' && !clipboardActions.has(id))

describe('the menu', () => {
  test('holds every action a menu can hold, once', () => {
    const ids = itemsOf(home).flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(ids.filter((id) => id !== 'show-log').sort()).toEqual([...menuActionIds].sort())
  })

  test('a click asks the page for that action and nothing else', () => {
    for (const id of menuActionIds) {
      const ran: string[] = []
      const clicked = itemsOf(home, (one) => ran.push(one)).find((one) => one.id === id)
      const click = clicked?.click as (() => void) | undefined
      click?.()
      expect(ran).toEqual([id])
    }
  })

  test('what needs an open file is grey on the home screen', () => {
    for (const id of menuActionIds.filter((one) => documentActions.has(one))) {
      expect(item(home, id)?.enabled, id).toBe(false)
      expect(item({ ...home, documentOpen: true, canUndo: true, canRedo: true }, id)?.enabled, id).toBe(true)
    }
    expect(item(home, 'open-file')?.enabled).toBe(true)
    expect(item({ ...home, documentOpen: true }, 'reveal-saved')?.enabled).toBe(false)
    expect(item({ ...home, copySaved: true }, 'reveal-saved')?.enabled).toBe(true)
  })

  test('undo and redo are grey where there is nothing to undo or redo', () => {
    const open = { ...home, documentOpen: true }
    expect(item(open, 'undo')?.enabled).toBe(false)
    expect(item({ ...open, canUndo: true }, 'undo')?.enabled).toBe(true)
    expect(item({ ...open, canUndo: true }, 'redo')?.enabled).toBe(false)
  })

  test('shows the shortcuts without taking the keys from the page', () => {
    for (const id of menuActionIds) {
      const accelerator = actionShortcuts[id]
      if (accelerator === undefined) continue
      expect(item(home, id)).toMatchObject({ accelerator, registerAccelerator: false })
    }
  })

  test.each(languages)('every label is there in %s, and no English one is left by a role', (language) => {
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      for (const one of itemsOf({ ...home, language, platform })) {
        if (one.type !== 'separator') expect(one.label, one.role ?? one.id).toMatch(/\S/)
      }
    }
  })

  test('no two items of one menu share a label', () => {
    for (const language of languages) {
      for (const menu of menuTemplate(
        { ...home, language },
        () => undefined,
        () => undefined,
      )) {
        const labels = (menu.submenu as MenuItemConstructorOptions[]).flatMap(({ label }) => label ?? [])
        expect(new Set(labels).size).toBe(labels.length)
      }
    }
  })

  test('reload and developer tools, which would lose work, are not in it', () => {
    const roles = itemsOf(home).map(({ role }) => role)
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu', 'windowMenu']) {
      expect(roles).not.toContain(role)
    }
  })

  test('text can be copied and pasted from the menu, which macOS needs for the keys to work', () => {
    const roles = itemsOf({ ...home, platform: 'darwin' }).map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']))
  })
})
