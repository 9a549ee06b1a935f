import { z } from 'zod'

import { themes } from '../../shared/ipc.ts'
import type { Theme } from '../../shared/ipc.ts'
import { languages } from '../../shared/messages/language.ts'
import type { Language } from '../../shared/messages/language.ts'
import type { WindowPlace } from './window-place.ts'

export type Settings = {
  readonly language: Language
  readonly theme: Theme
  /** As colleagues see it; null: the name of the system's account. */
  readonly personName: string | null
  /** Where the window was, null before it was ever closed. */
  readonly window: WindowPlace | null
}

const pixels = z.int().min(-100_000).max(100_000)

/** What is understood is kept, what is not is forgotten: a setting is never a reason not to start. */
const storedSettings = z.object({
  language: z.enum(languages).nullable().catch(null),
  theme: z.enum(themes).catch('system'),
  personName: z.string().max(200).nullable().catch(null),
  window: z
    .object({ x: pixels, y: pixels, width: pixels, height: pixels, maximized: z.boolean() })
    .nullable()
    .catch(null),
})

/** French, unless the first language of the system is English. */
export function firstLanguage(systemLanguages: readonly string[]): Language {
  return /^en\b/i.test(systemLanguages[0] ?? '') ? 'en' : 'fr'
}

/**
 * The settings in a stored text; the defaults where it is absent (null), not JSON, or of another version.
 * @param systemLanguages BCP 47 tags, the preferred one first
 */
export function readSettings(text: string | null, systemLanguages: readonly string[]): Settings {
  const stored = storedSettings.parse(objectIn(text))
  return { ...stored, language: stored.language ?? firstLanguage(systemLanguages) }
}

function objectIn(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch {
    // Not JSON: a file cut by a full disk, or edited by hand. The defaults are a good answer to that.
    return {}
  }
}

export function writeSettings(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`
}
