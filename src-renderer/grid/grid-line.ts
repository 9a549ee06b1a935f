/** One sentence under the rows with what can be answered to it: a question, or what was refused. */
export type GridLineContent = {
  readonly text: string
  readonly answers: readonly { readonly label: string; readonly run: () => void }[]
  /** The keyboard goes to the first answer. */
  readonly asks: boolean
}

export type GridLine = {
  readonly content: GridLineContent | null
  show(text: string, answers: GridLineContent['answers'], asks?: boolean): void
  clear(): void
}

export function createGridLine(onChange: () => void): GridLine {
  let content: GridLineContent | null = null
  return {
    get content() {
      return content
    },
    show(text, answers, asks = false) {
      content = { text, answers, asks }
      onChange()
    },
    clear() {
      if (content === null) return
      content = null
      onChange()
    },
  }
}
