import { join } from 'node:path'

import { shippedLexicons } from '../../src-main/lexicons/shipped-lexicons.ts'

/** Where the lexicons stand in the project. */
export const lexiconFolder = join(import.meta.dirname, '../../assets/lexicons')

/** What the application answers with. */
export const lexicons = shippedLexicons(lexiconFolder, (problem) => {
  console.error(problem.message)
})
