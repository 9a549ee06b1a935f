import type { CodePage } from './code-page.ts'

/** Three layers of three pages are 27 chains already. */
const MOST_CHAINS = 32

/**
 * The chains, and those that take each layer from another of them. Sister pages show most bytes alike, so that one run
 * names cp850 where another can only be cp437: the chain of a text may be named by none of its runs.
 */
export function combineChains(chains: readonly (readonly CodePage[])[]): readonly (readonly CodePage[])[] {
  const found = new Map(chains.map((pages) => [pages.join(), pages]))
  for (const length of new Set(chains.map((pages) => pages.length))) {
    const layers = Array.from({ length }, (_, layer) => [
      ...new Set(
        chains.filter((pages) => pages.length === length).map((pages) => pages[layer] ?? 'windows-1252'),
      ),
    ])
    let combined: CodePage[][] = [[]]
    for (const pages of layers) combined = combined.flatMap((chain) => pages.map((page) => [...chain, page]))
    for (const pages of combined) if (found.size < MOST_CHAINS) found.set(pages.join(), pages)
  }
  return [...found.values()]
}
