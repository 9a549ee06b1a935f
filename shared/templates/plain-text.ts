/** A description written in Markdown, as it is read: links by their words, no marks of emphasis or code. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}
