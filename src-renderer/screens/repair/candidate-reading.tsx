import { Button } from 'react-aria-components'

import type { EncodingCandidate } from '../../../shared/ipc.ts'
import { encodingName, encodingOrigin } from '../../../shared/messages/encoding-name.ts'
import { ChangedText } from '../../design/changed-text.tsx'
import { useApp, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { rereadDocument } from '../../state/open-document.ts'

type Props = {
  readonly candidate: EncodingCandidate
  /** The reading it is compared with, to mark the letters that differ. */
  readonly other: EncodingCandidate | undefined
  readonly isCurrent: boolean
}

/** One reading of the lines in dispute, and the button that chooses it. */
export function CandidateReading({ candidate, other, isCurrent }: Props) {
  const app = useApp()
  const language = useLanguage()
  const { undecided } = useWords()
  const name = encodingName(candidate.encoding)
  return (
    <li className="candidate">
      <h3 className="candidate-name">
        {name}
        <span className="quiet">{encodingOrigin(candidate.encoding, language)}</span>
      </h3>
      <ul className="candidate-samples">
        {candidate.samples.map((sample, index) => (
          <li key={index}>
            <ChangedText before={other?.samples[index] ?? sample} after={sample} side="after" />
          </li>
        ))}
        {candidate.samples.length === 0 && <li className="quiet">{undecided.noSamples}</li>}
      </ul>
      <div className="candidate-foot">
        <Button
          className="button button-primary"
          aria-label={undecided.chooseName(name)}
          onPress={() => {
            runReporting(app, () => rereadDocument(app, { encoding: candidate.encoding }))
          }}
        >
          {undecided.choose}
        </Button>
        {isCurrent && <span className="quiet">{undecided.current}</span>}
      </div>
    </li>
  )
}
