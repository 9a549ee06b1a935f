import { phraseProblem } from '../../../shared/messages/problem-sentence.ts'
import type { Problem } from '../../../shared/problem.ts'
import { WarnSign } from '../../design/warn-sign.tsx'
import { useLanguage } from '../../state/app-services.ts'

/** Why the copy was not written; stays until the next try. */
export function SaveRefused({ problem }: { readonly problem: Problem }) {
  const language = useLanguage()
  const { title, detail, advice } = phraseProblem(problem, language)
  return (
    <section className="save-refused" role="alert">
      <h2 className="save-refused-title">
        <WarnSign />
        {title}
      </h2>
      <p>{detail}</p>
      <p>{advice}</p>
    </section>
  )
}
