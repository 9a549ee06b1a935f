/** What the commands ask of the system's windows: Electron's dialogs in the application, answers given in tests. */
export type HostUi = {
  /** The path chosen, or null if the officer gave up. */
  chooseFile(): Promise<string | null>
  /** The same, for a table to be added to a project. */
  chooseTable(): Promise<string | null>
  /** @param proposed the path that stands in the dialog at first */
  chooseSavePath(proposed: string): Promise<string | null>
  /** For a whole project in one file. */
  chooseProjectPath(proposed: string): Promise<string | null>
  /** @param forDocument false: to open the project that is in it */
  chooseFolder(forDocument: boolean): Promise<string | null>
  /** True: replace it. False: choose another name. */
  confirmReplace(which: 'original' | 'other', name: string): Promise<boolean>
  /** Shows a file selected in the system's file manager. */
  reveal(path: string): void
  /** Pastes where the keyboard is, as the system's own menu does. */
  paste(): void
}
