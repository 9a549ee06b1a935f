import type { FileSystem } from '../files/file-system.ts'
import type { Patience } from '../files/patience.ts'

/** The disk, and how long to wait for it. */
export type Means = { readonly fileSystem: FileSystem; readonly patience: Patience }
