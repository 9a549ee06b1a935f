import type { MenuItemConstructorOptions } from 'electron'

import type { Language } from '../../shared/messages/language.ts'
import { nativeMessages } from '../../shared/messages/native.ts'

/** What Electron says of the place that was clicked; the part that matters here. */
export type ClickedPlace = {
  readonly isEditable: boolean
  readonly selectionText: string
  readonly editFlags: {
    readonly canCut: boolean
    readonly canCopy: boolean
    readonly canPaste: boolean
    readonly canSelectAll: boolean
  }
}

/** Cut, copy and paste under the right button, which Electron leaves empty. Null: there is no text there. */
export function contextMenuTemplate(
  place: ClickedPlace,
  language: Language,
): readonly MenuItemConstructorOptions[] | null {
  const { menu } = nativeMessages[language]
  const { canCut, canCopy, canPaste, canSelectAll } = place.editFlags
  const copy: MenuItemConstructorOptions = { role: 'copy', label: menu.copy, enabled: canCopy }
  if (!place.isEditable) return place.selectionText.trim() === '' ? null : [copy]
  return [
    { role: 'cut', label: menu.cut, enabled: canCut },
    copy,
    { role: 'paste', label: menu.paste, enabled: canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: menu.selectAll, enabled: canSelectAll },
  ]
}
