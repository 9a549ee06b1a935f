import type { LexiconEntry } from '../../shared/text/lexicon.ts'

/** The entries of `assets/lexicons/communes` (its README says what a line holds). */
export function parsePlaceNames(text: string): LexiconEntry[] {
  const entries: LexiconEntry[] = []
  for (const line of text.split('\n')) {
    const [kind, code, name, population = '', postalCodes = '', formerCodes = ''] = line.split('\t')
    if (code === undefined || name === undefined) continue
    const weight = 1 + Number(population)
    const others = `${postalCodes} ${formerCodes}`.trim()
    const codes = others === '' ? [code] : [code, ...others.split(/ +/)]
    entries.push(
      kind === 'commune'
        ? { text: name, weight, codes, inseeCode: code, department: departmentOf(code) }
        : { text: name, weight, codes: kind === 'grouping' ? codes : [] },
    )
  }
  return entries
}

/** Overseas, a department has three digits. */
function departmentOf(code: string): string {
  return code.slice(0, code.startsWith('97') || code.startsWith('98') ? 3 : 2)
}
