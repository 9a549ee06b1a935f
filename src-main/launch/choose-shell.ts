export type ShellFacts = {
  readonly display: boolean
  /** Tries to download Electron where its binary is absent; asked only where a window could be shown. */
  readonly findElectron: () => Promise<string | null>
  readonly chromium: string | undefined
}

export type Shell =
  | { readonly kind: 'electron'; readonly executable: string }
  | { readonly kind: 'stand-in' }
  | { readonly kind: 'terminal'; readonly because: 'no-display' | 'no-chromium' }

/** The best way to run Aigu here: Electron, else the stand-in's window, else the terminal. */
export async function chooseShell(facts: ShellFacts): Promise<Shell> {
  if (!facts.display) return { kind: 'terminal', because: 'no-display' }
  const executable = await facts.findElectron()
  if (executable !== null) return { kind: 'electron', executable }
  return facts.chromium === undefined ? { kind: 'terminal', because: 'no-chromium' } : { kind: 'stand-in' }
}
