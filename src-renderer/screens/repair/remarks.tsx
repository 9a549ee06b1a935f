import type { DocumentSummary } from '../../../shared/ipc.ts'
import { phraseProblem } from '../../../shared/messages/problem-sentence.ts'
import { useLanguage, useWords } from '../../state/app-services.ts'

/** Things worth knowing that are not repairs, said quietly. */
export function Remarks({ document }: { readonly document: DocumentSummary }) {
  const language = useLanguage()
  const { repair } = useWords()
  if (document.remarks.length === 0) return null
  return (
    <section className="remarks" aria-labelledby="remarks-title">
      <h2 id="remarks-title" className="pane-title">
        {repair.remarksTitle}
      </h2>
      <ul className="remark-items">
        {document.remarks.map((remark, index) => {
          const { title, detail, advice } = phraseProblem(remark, language)
          return (
            <li key={index}>
              <details className="remark">
                <summary>{title}</summary>
                <p>{detail}</p>
                <p>{advice}</p>
              </details>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
