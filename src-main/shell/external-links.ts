/** The only hosts a link of the interface may lead to. They open in the officer's browser, never in a window of ours. */
const allowedHosts: ReadonlySet<string> = new Set([
  'www.data.gouv.fr',
  'guides.data.gouv.fr',
  'schema.data.gouv.fr',
  'validata.fr',
])

/**
 * The address to hand to the system's browser, or null when it is not on the list. Parsed first: the system would also
 * run `file:`, `smb:` or a registered program's scheme (Electron's security guide, point 15).
 */
export function allowedExternalUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' || parsed.port !== '') return null
  if (parsed.username !== '' || parsed.password !== '') return null
  return allowedHosts.has(parsed.hostname) ? parsed.href : null
}
