import { join } from 'node:path'

/**
 * Where a file that Aigu ships stands: in `assets` of the application's folder while it is developed; once packaged,
 * beside the archive, where any thread reads it as a file of the disk, or else inside the archive.
 * @param resources `process.resourcesPath`, which plain Node does not have
 * @param path in `assets`, as `extraResources` of electron-builder.yml names it too: ['samples', 'x.csv']
 */
export function findShippedFile(
  appPath: string,
  resources: string | undefined,
  path: readonly string[],
  exists: (path: string) => boolean,
): string {
  const inside = join(appPath, 'assets', ...path)
  const candidates = [
    ...(resources === undefined ? [] : [join(resources, ...path)]),
    join(appPath.replace(/\.asar$/, '.asar.unpacked'), 'assets', ...path),
    inside,
  ]
  return candidates.find(exists) ?? inside
}
