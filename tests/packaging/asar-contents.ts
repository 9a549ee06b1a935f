/** The patterns of a list file: one a line, `#` for remarks. */
export function readFileList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * What an archive holds beyond the list, and what of the list it lacks. `*` in a pattern stands for anything but `/`.
 * @param packed every path of the archive, folders among them
 */
export function filesOutsideList(patterns: readonly string[], packed: readonly string[]): string[] {
  // asar's own list tells folders like files; a folder is what others stand in.
  const paths = packed.map((path) => path.replaceAll('\\', '/'))
  const files = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)))
  const matches = (pattern: string, file: string): boolean =>
    new RegExp(`^${pattern.replace(/[^\w/*]/g, '\\$&').replaceAll('*', '[^/]*')}$`).test(file)
  return [
    ...files
      .filter((file) => !patterns.some((pattern) => matches(pattern, file)))
      .map((file) => `too much: ${file}`),
    ...patterns
      .filter((pattern) => !files.some((file) => matches(pattern, file)))
      .map((pattern) => `missing: ${pattern}`),
  ]
}
