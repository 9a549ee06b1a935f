import { withoutAccents } from '../table/fold-text.ts'

const VOWEL = /^[aeiouyœæ]/i

/**
 * « de Lens », « d'Avion », « du Portel », « des Lilas », « de La Bassée ». INSEE says the same of 34,639 of 34,875 communes;
 * nearly all others begin with an H, of which 428 of 668 are silent: they are written with « d' ».
 */
export function ofCommune(name: string): string {
  const article = /^(Le|Les) /.exec(name)?.[1]
  if (article !== undefined) return `${article === 'Le' ? 'du' : 'des'} ${name.slice(article.length + 1)}`
  const first = withoutAccents(name)
  return VOWEL.test(first) || /^h/i.test(first) ? `d'${name}` : `de ${name}`
}
