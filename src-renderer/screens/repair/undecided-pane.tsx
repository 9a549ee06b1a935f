import type { CSSProperties } from 'react'

import type { EncodingCandidate } from '../../../shared/encoding-report.ts'
import type { DocumentSummary } from '../../../shared/ipc.ts'
import { useWords } from '../../state/app-services.ts'
import { CandidateReading } from './candidate-reading.tsx'
import { EncodingMenu } from './encoding-menu.tsx'

/** Two readings that show the same on every line in dispute are one question; the likelier stands for both. */
function withoutTwins(candidates: readonly EncodingCandidate[]): readonly EncodingCandidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ samples }) => {
    const key = samples.join('\n')
    const isTwin = seen.has(key)
    seen.add(key)
    return !isTwin
  })
}

/** The evidence does not decide: the readings side by side, on the lines where they differ. */
export function UndecidedPane({ document }: { readonly document: DocumentSummary }) {
  const { undecided } = useWords()
  const candidates = withoutTwins(document.encoding.candidates)
  const lines = Math.max(1, ...candidates.map(({ samples }) => samples.length))
  return (
    <section className="undecided" aria-labelledby="undecided-title">
      <h2 id="undecided-title" className="undecided-title">
        {undecided.title}
      </h2>
      <p className="undecided-text">{undecided.text}</p>
      <ol className="candidates" style={{ '--lines': String(lines) } as CSSProperties}>
        {candidates.map((candidate) => (
          <CandidateReading
            key={candidate.encoding}
            candidate={candidate}
            others={candidates.filter((one) => one !== candidate)}
            isFirst={candidate.encoding === document.encoding.encoding}
          />
        ))}
      </ol>
      <p className="undecided-later quiet">
        {undecided.later} <EncodingMenu document={document} />
      </p>
    </section>
  )
}
