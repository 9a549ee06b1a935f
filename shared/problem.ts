/**
 * A problem is data: what it is, where, what was found. `shared/messages` phrases it (what happened, that nothing was
 * lost, what to do). A user's mistake is a value of this type; an exception is a bug of ours.
 */
export type Problem = {
  readonly code: ProblemCode
  readonly where?: { readonly row?: number; readonly column?: number; readonly line?: number }
  /** Values for the sentence: counts, names, a sample of what was found. */
  readonly found?: Readonly<Record<string, string | number>>
}

export const problemCodes = [
  // opening
  'file-is-folder',
  'file-missing',
  'file-not-on-disk',
  'file-locked',
  'file-denied',
  'file-unreachable',
  'file-changing',
  'file-empty',
  'file-zeroed',
  'file-too-big',
  'file-is-spreadsheet',
  'file-is-old-spreadsheet',
  'file-is-document',
  'file-is-zip',
  'file-is-project',
  'file-is-image',
  'file-is-pdf',
  'file-is-web-page',
  'file-is-json',
  'file-is-xml',
  'file-is-database',
  'file-is-program',
  'file-is-binary',
  'file-is-device',
  'file-read-failed',
  // remarks on an opened table
  'header-only',
  'rows-ragged',
  'headers-twin',
  'headers-empty',
  'quote-unclosed',
  'quotes-stray',
  'line-endings-mixed',
  'nul-bytes',
  'byte-order-mark-repeated',
  'delimiter-undecided',
  'title-lines',
  'bytes-unreadable',
  // saving
  'save-no-space',
  'save-denied',
  'save-locked',
  'save-unreachable',
  'save-unencodable',
  'save-over-original',
  'save-over-folder',
  'save-over-device',
  'save-name-refused',
  'save-failed',
  // a project: this computer's disk does not take the work
  'project-no-space',
  'project-denied',
  'project-not-saved',
  // a project: what was found in its files
  'project-lines-damaged',
  'project-lines-refused',
  'project-lines-later',
  'project-newer',
  'project-foreign-file',
  'project-too-heavy',
  'project-file-refused',
  'project-file-empty',
  'project-file-unreadable',
  'project-base-damaged',
  'project-base-missing',
  'project-bases-missing',
  'project-tables-many',
  'project-new-author',
  'project-original-gone',
  // a project: its tables as a whole
  'table-name-taken',
  'table-is-project',
  'table-is-last',
  'table-worked-elsewhere',
  // opening a template
  'template-too-big',
  'template-not-json',
  'template-not-a-schema',
  'template-is-json-schema',
  // a template made from a table
  'template-columns-renamed',
  // editing
  'undo-left-alone',
  // a project: its folder, and its single file
  'project-folder-gone',
  'project-folder-denied',
  'project-folder-full',
  'project-folder-emptied',
  'project-folder-foreign',
  'project-folder-occupied',
  'project-folder-empty',
  'project-archive-damaged',
  'project-archive-foreign',
  'project-archive-too-big',
  'project-archive-newer',
] as const
export type ProblemCode = (typeof problemCodes)[number]
