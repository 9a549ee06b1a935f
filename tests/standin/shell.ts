/** Electron's `shell`: nothing is opened; `opened` keeps what would have been. */
const opened: string[] = []

export const shell = {
  opened,
  openExternal: (url: string): Promise<void> => {
    opened.push(url)
    return Promise.resolve()
  },
  openPath: (path: string): Promise<string> => {
    opened.push(path)
    return Promise.resolve('')
  },
  showItemInFolder: (path: string): void => {
    opened.push(path)
  },
  trashItem: (): Promise<void> =>
    Promise.reject(new Error('shell.trashItem is not carried out by the stand-in.')),
  beep: (): void => {
    // Silent.
  },
}
