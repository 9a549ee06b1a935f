import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')

function pathOf(file: string): string | undefined {
  return /\bd="([^"]+)"/.exec(readFileSync(resolve(root, file), 'utf8'))?.[1]
}

it('the window and the icon bear the same mark', () => {
  const path = pathOf('src-renderer/design/mark.tsx')
  expect(path).toBeDefined()
  expect(path).toBe(pathOf('assets/icon/aigu.svg'))
})
