import type { DocumentSummary } from '../../../shared/ipc.ts'
import { OkSign } from '../../design/ok-sign.tsx'
import { useWords } from '../../state/app-services.ts'

/** A clean file is said to be clean, with what was looked for. */
export function CleanPanel({ document }: { readonly document: DocumentSummary }) {
  const { repair } = useWords()
  const cells = (document.rowCount + 1) * document.columns.length
  return (
    <section className="clean" aria-labelledby="clean-title">
      <h2 id="clean-title" className="clean-title">
        <OkSign />
        {repair.cleanTitle}
      </h2>
      <p className="figure">{repair.cleanCells(cells)}</p>
      <p className="clean-checked">{repair.cleanChecked}</p>
      <ul className="clean-checks">
        {repair.cleanChecks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      {!document.canUndo && <p className="quiet">{repair.cleanSave}</p>}
    </section>
  )
}
