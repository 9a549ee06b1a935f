import { join } from 'node:path'

const SAMPLE = 'equipements-publics.csv'

/**
 * Where the sample stands: in the application's folder while it is developed; once packaged, beside the archive, where
 * the engine's thread reads it as any file of the disk, or else inside the archive.
 * @param resources `process.resourcesPath`, which plain Node does not have
 */
export function findSample(
  appPath: string,
  resources: string | undefined,
  exists: (path: string) => boolean,
): string {
  const inside = join(appPath, 'assets', 'samples', SAMPLE)
  const candidates = [
    ...(resources === undefined ? [] : [join(resources, 'samples', SAMPLE)]),
    join(appPath.replace(/\.asar$/, '.asar.unpacked'), 'assets', 'samples', SAMPLE),
    inside,
  ]
  return candidates.find(exists) ?? inside
}
