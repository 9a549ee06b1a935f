import { describe, expect, it } from 'vitest'

import type { SavePreview } from '../../../shared/ipc-saving.ts'
import { saveCopy } from '../../../src-renderer/actions/save-copy.ts'
import { chooseFormat, saveCopy as write, startSaving } from '../../../src-renderer/state/save-copy.ts'
import { createFakeApp } from '../fake-app.ts'
import { damagedDocument } from '../fake-documents.ts'

describe('saving a copy', () => {
  it('tells what others will see before anything is written', async () => {
    const app = createFakeApp({}, { document: damagedDocument })
    await startSaving(app)
    expect(app.store.get().saving?.preview?.format).toBe('original')
    expect(app.names()).toEqual(['save.preview'])
  })

  it('refuses a format that would lose characters', async () => {
    const app = createFakeApp({}, { document: damagedDocument })
    await chooseFormat(app, 'windows-1252')
    expect(saveCopy.isEnabled(app.store.get())).toBe(false)
    await chooseFormat(app, 'excel')
    expect(saveCopy.isEnabled(app.store.get())).toBe(true)
  })

  it('never shows the preview of a format that is no longer chosen', async () => {
    const late = Promise.withResolvers<SavePreview>()
    const quick = createFakeApp({}, { document: damagedDocument })
    await chooseFormat(quick, 'original')
    const original = quick.store.get().saving?.preview
    if (!original) throw new Error('no preview')
    const app = createFakeApp(
      {
        'save.preview': ({ format }) =>
          format === 'original' ? late.promise : { ...original, format: 'excel' },
      },
      { document: damagedDocument },
    )
    const first = chooseFormat(app, 'original')
    await chooseFormat(app, 'excel')
    late.resolve(original)
    await first
    expect(app.store.get().saving).toMatchObject({ format: 'excel', preview: { format: 'excel' } })
  })

  it('says what was written', async () => {
    const app = createFakeApp({}, { document: damagedDocument })
    await startSaving(app)
    await write(app)
    expect(app.store.get().saving?.outcome).toMatchObject({ kind: 'saved' })
  })

  it('a refused saving is told, an abandoned one is no news', async () => {
    for (const outcome of [
      { kind: 'refused', problem: { code: 'save-no-space' } },
      { kind: 'cancelled' },
    ] as const) {
      const state = { document: damagedDocument }
      const app = createFakeApp({ 'save.copy': () => outcome }, state)
      await startSaving(app)
      await write(app)
      expect(app.store.get().saving?.outcome).toEqual(outcome.kind === 'refused' ? outcome : null)
    }
  })
})
