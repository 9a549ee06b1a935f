/** Electron's `nativeTheme`. The system of the stand-in is light, unless AIGU_STANDIN_DARK=1. */
import { EventEmitter } from 'node:events'

type Source = 'system' | 'light' | 'dark'

class NativeTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly prefersReducedTransparency = false
  #source: Source = 'system'

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    if (source === this.#source) return
    this.#source = source
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark' || (this.#source === 'system' && process.env['AIGU_STANDIN_DARK'] === '1')
  }
}

export const nativeTheme = new NativeTheme().setMaxListeners(0)
