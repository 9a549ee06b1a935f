import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every paragraph of the collective agreements of package @socialgouv/kali-data, as plain text, once: agreements repeat
 * one another. `takes` says of which files, by their names.
 */
export function* agreementParagraphs(
  folder: string,
  takes: (file: string) => boolean = () => true,
): Generator<string> {
  const seen = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.json') || !takes(file)) continue
    const tree = readFileSync(join(folder, file), 'utf8')
    for (const [, value] of tree.matchAll(/"content": ("(?:[^"\\]|\\.)*")/g)) {
      for (const paragraph of String(JSON.parse(value ?? '""')).split(
        /<\/?(?:p|br|td|tr|li|div|h\d)\b[^>]*>/i,
      )) {
        const text = plainText(paragraph)
        if (text.length < 3 || seen.has(text) || isDamaged(text)) continue
        seen.add(text)
        yield text
      }
    }
  }
}

/** One file in ten, to measure on: its words are not counted when the list is made for measuring. */
export function isHeldOut(file: string): boolean {
  let hash = 0
  for (const character of file) hash = (hash * 31 + character.charCodeAt(0)) % 65521
  return hash % 10 === 0
}

function isDamaged(text: string): boolean {
  return /[\u0080-\u009f\ufffd]|Ã[\u0080-\u00bf©¨ª]/.test(text)
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim()
}
