import { Button } from 'react-aria-components'

import type { EncodingCandidate } from '../../../shared/encoding-report.ts'
import { encodingName, encodingOrigin } from '../../../shared/messages/encoding-name.ts'
import { CellText } from '../../design/cell-text.tsx'
import { useApp, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { rereadDocument } from '../../state/open-document.ts'
import { differingCharacters } from './differing-characters.ts'

type Props = {
  readonly candidate: EncodingCandidate
  /** The other readings, to mark the letters that differ. */
  readonly others: readonly EncodingCandidate[]
  /** The likeliest: the eye goes there first. */
  readonly isFirst: boolean
}

/** One reading of the lines in dispute, and the button that chooses it. */
export function CandidateReading({ candidate, others, isFirst }: Props) {
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
            <Reading text={sample} others={others.map(({ samples }) => samples[index] ?? sample)} />
          </li>
        ))}
        {candidate.samples.length === 0 && <li className="quiet">{undecided.noSamples}</li>}
      </ul>
      <div className="candidate-foot">
        <Button
          className={`button ${isFirst ? 'button-primary' : 'button-plain'}`}
          aria-label={undecided.chooseName(name)}
          onPress={() => {
            runReporting(app, () => rereadDocument(app, { encoding: candidate.encoding }))
          }}
        >
          {undecided.choose}
        </Button>
        {isFirst && <span className="quiet">{undecided.likeliest}</span>}
      </div>
    </li>
  )
}

function Reading({ text, others }: { readonly text: string; readonly others: readonly string[] }) {
  return (
    <bdi className="reading">
      {differingCharacters(text, others).map((stretch, index) =>
        stretch.differs ? (
          <mark key={index} className="reading-mark">
            <CellText text={stretch.text} />
          </mark>
        ) : (
          <CellText key={index} text={stretch.text} />
        ),
      )}
    </bdi>
  )
}
