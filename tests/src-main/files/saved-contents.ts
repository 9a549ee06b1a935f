/** Two contents of some hundred kilobytes, in several chunks, that differ everywhere. */
const chunks = (line: string): readonly Buffer[] =>
  [1, 2, 3, 4].map((n) => Buffer.from(`${line};${String(n)}\n`.repeat(4000)))

export const oldContent = chunks('ancien;Médiathèque;Lens')
export const newContent = chunks('nouveau;École;Liévin')
