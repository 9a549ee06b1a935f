/**
 * What the command channel carries back. A bug comes back as its short id (the whole of it is in the log), not as a
 * thrown error: Electron would put its own words and our stack into the page.
 */
export type CommandReply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly bugId: string }
