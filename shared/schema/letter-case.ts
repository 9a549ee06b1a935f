/** A web address: its scheme or first words, who is known there, host, and what stands behind. */
const WEB = /([a-z][a-z\d+.-]*:\/\/)([^\s/?#@]*@)?([^\s/?#]*)(\S*)/giu
/** « www.lens.fr/Plan », « lens.fr/Plan ». */
const WEB_WITHOUT_SCHEME = /(?<![\p{L}\d./-])((?:[\p{L}\d-]+\.)+\p{L}{2,})([/?#]\S*)/giu
const MAILBOX = /([^\s@<>()[\],;:"]+)@(?:[\p{L}\d-]+\.)+\p{L}{2,}/giu

/**
 * The text with its letters in another case, from what changes least. Behind its host a web address in another case is
 * another address (RFC 3986, 6.2.2.1), and so may be an e-mail's in its local part (RFC 5321, 2.4): those letters stay, or
 * nothing is offered.
 */
export function inOtherCases(text: string): readonly string[] {
  const kept = caseSensitiveParts(text)
  const cases = [withSmallHosts(text), text.toUpperCase(), text.toLowerCase(), firstCapital(text)]
  return cases.filter((changed) => kept.every((part) => changed.includes(part)))
}

/** « HTTPS://Lens.FR/Plan » → « https://lens.fr/Plan ». */
function withSmallHosts(text: string): string {
  return text
    .replace(
      WEB,
      (_, scheme: string, user: string | undefined, host: string, rest: string) =>
        scheme.toLowerCase() + (user ?? '') + host.toLowerCase() + rest,
    )
    .replace(WEB_WITHOUT_SCHEME, (_, host: string, rest: string) => host.toLowerCase() + rest)
}

function caseSensitiveParts(text: string): readonly string[] {
  return [
    ...[...text.matchAll(WEB)].flatMap(({ 2: user = '', 4: rest = '' }) => [user, rest]),
    ...[...text.matchAll(WEB_WITHOUT_SCHEME)].map(({ 2: rest = '' }) => rest),
    ...[...text.matchAll(MAILBOX)].map(({ 1: local = '' }) => local),
  ]
}

function firstCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
}
