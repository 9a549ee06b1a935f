import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The file to open in the arguments of the process, as an absolute path, or null.
 * Chromium's switches may stand anywhere among them; a file manager may give a `file:` URL.
 * @param argv whole, the executable first
 * @param packaged otherwise the first plain argument is the application's folder (`electron . file.csv`)
 */
export function fileInArguments(argv: readonly string[], packaged: boolean, folder: string): string | null {
  const plain: string[] = []
  let onlyPlain = false
  for (let index = 1; index < argv.length; index++) {
    const argument = argv[index] ?? ''
    if (onlyPlain) plain.push(argument)
    else if (argument === '--') onlyPlain = true
    else if (argument === '-r' || argument === '--require') index++
    else if (argument !== '' && !argument.startsWith('-')) plain.push(argument)
  }
  const file = plain[packaged ? 0 : 1]
  if (file === undefined) return null
  if (file.startsWith('file:')) return pathOfUrl(file)
  return isAbsolute(file) ? file : resolve(folder, file)
}

function pathOfUrl(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    // Not a local file's address: nothing to open.
    return null
  }
}
