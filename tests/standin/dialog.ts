/**
 * Electron's `dialog`. Headless: nobody answers, so every dialog is given up, unless a test has replaced the function
 * (as it would on Electron). `calls` keeps what was asked. Visible: Chromium's own dialogs ask the person.
 */
import { askForFiles, askForPath, askQuestion } from './visible-dialogs.ts'
import { visible } from './launch.ts'

export type FileFilter = { readonly name: string; readonly extensions: readonly string[] }
export type FileDialogOptions = {
  readonly title?: string
  readonly defaultPath?: string
  readonly filters?: readonly FileFilter[]
  readonly properties?: readonly string[]
}
export type MessageOptions = {
  readonly message: string
  readonly detail?: string
  readonly buttons?: readonly string[]
  readonly defaultId?: number
  readonly cancelId?: number
}

const calls: { readonly name: string; readonly options: unknown }[] = []

/** Options come last: the parent window before them may be left out. */
function note<T>(name: string, args: readonly unknown[]): T {
  const options = (args.at(-1) ?? {}) as T
  calls.push({ name, options })
  return options
}

export const dialog = {
  calls,
  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    const options = note<FileDialogOptions>('showOpenDialog', args)
    const filePaths = visible ? await askForFiles(options) : []
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const options = note<FileDialogOptions>('showSaveDialog', args)
    const filePath = visible ? await askForPath(options) : ''
    return { canceled: filePath === '', filePath }
  },
  async showMessageBox(...args: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    const options = note<MessageOptions>('showMessageBox', args)
    const response = visible ? await askQuestion(options) : (options.cancelId ?? 0)
    return { response, checkboxChecked: false }
  },
  showMessageBoxSync(...args: unknown[]): number {
    return note<MessageOptions>('showMessageBoxSync', args).cancelId ?? 0
  },
  showErrorBox(title: string, content: string): void {
    note('showErrorBox', [{ title, content }])
    console.error(`[stand-in] ${title}: ${content}`)
  },
}
