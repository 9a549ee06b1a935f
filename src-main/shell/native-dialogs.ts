import { dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'

import type { Language } from '../../shared/messages/language.ts'
import { nativeMessages } from '../../shared/messages/native.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import type { Unsaved } from './close-guard.ts'
import type { HostUi } from './host-ui.ts'

const PROJECT_EXTENSION = 'aigu'

export type NativeDialogs = HostUi & {
  askUnsaved(unsaved: Unsaved): Promise<'save-copy' | 'close-anyway' | 'keep-open'>
  sayPageCrashed(): Promise<void>
}

/** The system's dialogs over our window, in the language of the moment. */
export function createNativeDialogs(window: () => BrowserWindow, language: () => Language): NativeDialogs {
  const words = () => nativeMessages[language()]
  const filters = (): FileFilter[] => [
    { name: words().fileKinds.tables, extensions: ['csv', 'tsv', 'tab', 'txt'] },
    { name: words().fileKinds.all, extensions: ['*'] },
  ]
  const toOpen = (): FileFilter[] => [
    { name: words().fileKinds.readable, extensions: ['csv', 'tsv', 'tab', 'txt', PROJECT_EXTENSION] },
    { name: words().fileKinds.projects, extensions: [PROJECT_EXTENSION] },
    ...filters(),
  ]

  /** The position of the answer. Escape and the close button mean the last one; Enter means the safe one. */
  async function ask(
    title: string,
    detail: string,
    answers: readonly string[],
    safe: 'first' | 'last',
  ): Promise<number> {
    const { response } = await dialog.showMessageBox(window(), {
      type: 'warning',
      message: title,
      detail,
      buttons: [...answers],
      defaultId: safe === 'first' ? 0 : answers.length - 1,
      cancelId: answers.length - 1,
      noLink: true,
      title: 'Aigu',
    })
    return response
  }

  return {
    async chooseFile() {
      const { title, button } = words().chooseFile
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        buttonLabel: button,
        filters: toOpen(),
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseTable() {
      const { title, button } = words().chooseTable
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        buttonLabel: button,
        filters: filters(),
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseSavePath(proposed) {
      const { title, button } = words().saveCopy
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        buttonLabel: button,
        defaultPath: proposed,
        filters: filters(),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    },
    async chooseProjectPath(proposed) {
      const { title, button } = words().saveProject
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        buttonLabel: button,
        defaultPath: proposed,
        filters: [{ name: words().fileKinds.projects, extensions: [PROJECT_EXTENSION] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    },
    async chooseFolder(forDocument) {
      const { title, button, buttonToOpen } = words().chooseFolder
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title,
        buttonLabel: forDocument ? button : buttonToOpen,
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async confirmReplace(which, name) {
      const { title, detail, answers } = which === 'original' ? words().replaceOriginal : words().replaceOther
      const order = [answers.replace, answers.chooseAnotherName]
      return (await ask(title(name), detail, order, 'last')) === 0
    },
    paste() {
      window().webContents.paste()
    },
    reveal(path) {
      shell.showItemInFolder(path)
    },
    async askUnsaved({ waiting, problem }) {
      const { title, detail, answers } = words().unsavedChanges
      const order = ['save-copy', 'close-anyway', 'keep-open'] as const
      const response = await ask(
        title(waiting),
        detail(phraseProblem(problem, language()).title),
        [answers.saveCopy, answers.closeAnyway, answers.keepOpen],
        'first',
      )
      return order[response] ?? 'keep-open'
    },
    async sayPageCrashed() {
      const { title, detail, button } = words().pageCrashed
      await ask(title, detail, [button], 'first')
    },
  }
}
