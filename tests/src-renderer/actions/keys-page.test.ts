/** The fear: a key that docs/keys.md does not name, or names otherwise than the menu. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { actionIds, otherShortcuts } from '../../../shared/action-ids.ts'
import type { ActionId } from '../../../shared/action-ids.ts'
import { keyNamesOf } from '../../../shared/messages/key-names.ts'
import { shortcutText } from '../../../src-renderer/actions/shortcut.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/keys.md'), 'utf8')
/** The keys of each line, one by one; "Alt+↑" is not named by "Alt+Maj+↑". */
const named = new Set(
  page
    .split('\n')
    .map((line) => /^\| ([^|]+) \|/.exec(line)?.[1] ?? '')
    .flatMap((keys) => keys.split(/, | ; | ou /)),
)

const shortcuts = actionIds
  .map((id) => [id, shortcutText(id, 'linux', 'fr')] as const)
  .filter((pair): pair is readonly [ActionId, string] => pair[1] !== null)

describe('the page of keys', () => {
  it.each(shortcuts)('%s: %s', (_, keys) => {
    expect(named).toContain(keys)
  })

  it.each(Object.entries(otherShortcuts))('the other way to %s: %s', (_, accelerator) => {
    const names: Readonly<Record<string, string>> = { ...keyNamesOf('fr'), Backspace: 'Retour arrière' }
    expect(named).toContain(
      accelerator
        .split('+')
        .map((part) => names[part] ?? part)
        .join('+'),
    )
  })
})
