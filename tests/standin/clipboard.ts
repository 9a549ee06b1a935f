/** Electron's `clipboard`, private to this process. */
let text = ''
let html = ''

export const clipboard = {
  writeText(value: string): void {
    text = value
    html = ''
  },
  readText: (): string => text,
  write(data: { readonly text?: string; readonly html?: string }): void {
    text = data.text ?? ''
    html = data.html ?? ''
  },
  readHTML: (): string => html,
  clear(): void {
    text = ''
    html = ''
  },
}
