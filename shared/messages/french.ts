import { NBSP, NNBSP } from './typography.ts'

/**
 * Template tag for French sentences written with an ordinary keyboard: sets the no-break spaces before « : ; ! ? » and
 * inside « », the typographic apostrophe and the ellipsis. Only the sentence is set; what is put into it (a file's
 * name, a value) comes out as it is.
 */
export function french(sentence: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return sentence
    .map((part, index) => setFrench(part) + (index < values.length ? String(values[index]) : ''))
    .join('')
}

function setFrench(part: string): string {
  return part
    .replaceAll("'", '\u2019')
    .replaceAll('...', '\u2026')
    .replace(/ ([;!?])/g, `${NNBSP}$1`)
    .replace(/ ([:»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/ ?%/g, `${NBSP}%`)
}
