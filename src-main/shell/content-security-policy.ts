/**
 * What the page may do: its own scripts, styles, fonts and images. No network at all, not even to itself; no inline
 * style sheet (react-aria's only one is kept from being added by an element of its id in index.html; style properties
 * set by scripts are not inline styles); no text turned into markup or code.
 */
const directives: readonly (readonly [name: string, ...values: string[]])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['font-src', "'self'"],
  ['connect-src', "'none'"],
  ['worker-src', "'none'"],
  ['object-src', "'none'"],
  ['frame-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', "'none'"],
]

/** Browsers ignore these in a <meta> element and say so in the console. */
const headerOnly: typeof directives = [['frame-ancestors', "'none'"]]

const write = (list: typeof directives): string => list.map((directive) => directive.join(' ')).join('; ')

/** For the header of every answer of our protocol. */
export const CONTENT_SECURITY_POLICY = write([...directives, ...headerOnly])

/** For the `<meta>` of index.html, which tools that read files look at; the header is what protects. */
export const CONTENT_SECURITY_POLICY_META = write(directives)
