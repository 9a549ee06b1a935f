import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { SavePreview } from '../../../shared/ipc-saving.ts'
import { writtenEncodingName } from './written-encoding.ts'
import { formatCount } from '../../../shared/messages/typography.ts'
import { CellText } from '../../design/cell-text.tsx'
import { WarnSign } from '../../design/warn-sign.tsx'
import { useLanguage, useWords } from '../../state/app-services.ts'

type Props = { readonly document: DocumentSummary; readonly preview: SavePreview }

const SHOWN = 50

/** The cells that this encoding cannot hold: the reason why nothing would be written. */
export function UnencodableCells({ document, preview }: Props) {
  const language = useLanguage()
  const { save } = useWords()
  const shown = preview.unencodable.slice(0, SHOWN)
  return (
    <section className="unencodable" aria-labelledby="unencodable-title">
      <h2 id="unencodable-title" className="unencodable-title">
        <WarnSign />
        {save.unencodableTitle(preview.unencodableCount, writtenEncodingName(preview))}
      </h2>
      <p>{save.unencodableText}</p>
      <table className="reader-table figure">
        <thead>
          <tr>
            <th scope="col">{save.unencodableWhere}</th>
            <th scope="col">{save.unencodableColumn}</th>
            <th scope="col">{save.unencodableCell}</th>
            <th scope="col">{save.unencodableCharacters}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((cell) => (
            <tr key={`${String(cell.row)} ${String(cell.column)}`}>
              <td>{cell.row < 0 ? save.headerRow : formatCount(cell.row + 1, language)}</td>
              <td>
                <CellText text={document.columns[cell.column]?.name ?? String(cell.column + 1)} />
              </td>
              <td>
                <CellText text={cell.text} />
              </td>
              <td>
                <CellText text={cell.characters.join(' ')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.unencodableCount > shown.length && (
        <p className="quiet">{save.unencodableMore(preview.unencodableCount - shown.length)}</p>
      )}
    </section>
  )
}
