import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { ReaderView } from '../../../shared/csv/readers-view.ts'
import { phraseHarms } from '../../../shared/messages/reader-harm.ts'
import { isWritten } from '../../../shared/repair-decision.ts'
import { CellText } from '../../design/cell-text.tsx'
import { OkSign } from '../../design/ok-sign.tsx'
import { WarnSign } from '../../design/warn-sign.tsx'
import { useLanguage, useWords } from '../../state/app-services.ts'

/** Enough to recognise the table; three of them stand under one another, and a file may have 20,000 columns. */
const SHOWN_ROWS = 5
const SHOWN_COLUMNS = 40

type Props = { readonly view: ReaderView; readonly document: DocumentSummary }

/** The first rows as one program shows them, and in words what it would change. */
export function ReaderTable({ view, document }: Props) {
  const language = useLanguage()
  const { save } = useWords()
  const columns = document.columns.map((column) =>
    column.repair && isWritten(column.repair.decision) ? column.repair.after : column.name,
  )
  const [header, ...rows] = view.rows
  // The sentences above say what happens to them; the table only shows where.
  const harmed = new Set(view.harms.map((harm) => harm.column))
  const sentences = phraseHarms(view.harms, columns, language)
  const title = save.readers[view.reader]
  return (
    <article className="reader">
      <h3 className="reader-name">
        {title}
        <span className={view.harms.length === 0 ? 'reader-verdict' : 'reader-verdict reader-verdict-warn'}>
          {view.harms.length === 0 ? <OkSign /> : <WarnSign />}
          {view.harms.length === 0 ? save.readerFine : save.readerHarms}
        </span>
      </h3>
      {view.harms.length > 0 && (
        <ul className="reader-harms">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {header && (
        // Scrolls sideways, so the keyboard must be able to reach it (WCAG 2.1.1).
        <div className="reader-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="reader-table figure">
            <thead>
              <tr>
                {header.slice(0, SHOWN_COLUMNS).map((name, index) => (
                  <th key={index} scope="col" data-harmed={harmed.has(index) || undefined}>
                    <CellText text={name} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, SHOWN_ROWS).map((cells, row) => (
                <tr key={row}>
                  {cells.slice(0, SHOWN_COLUMNS).map((text, index) => (
                    <td key={index}>
                      <CellText text={text} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {header && header.length > SHOWN_COLUMNS && (
        <p className="quiet">{save.moreColumns(header.length - SHOWN_COLUMNS)}</p>
      )}
    </article>
  )
}
