import { findShippedFile } from '../files/shipped-file.ts'

/** Where the sample stands, which the engine's thread reads as any file of the disk. */
export function findSample(
  appPath: string,
  resources: string | undefined,
  exists: (path: string) => boolean,
): string {
  return findShippedFile(appPath, resources, ['samples', 'equipements-publics.csv'], exists)
}
