import type { DocumentSummary } from '../../../shared/ipc.ts'
import type { SavePreview } from '../../../shared/ipc-saving.ts'
import { useWords } from '../../state/app-services.ts'
import { ReaderTable } from './reader-table.tsx'

type Props = { readonly document: DocumentSummary; readonly preview: SavePreview | null }

/** « Ce que les autres verront »: the copy through the eyes of three programs, before it is written. */
export function ReadersPane({ document, preview }: Props) {
  const { save } = useWords()
  return (
    <section className="readers" aria-labelledby="readers-title" aria-busy={preview === null}>
      <h2 id="readers-title" className="pane-title">
        {save.readersTitle}
      </h2>
      <p className="quiet">{preview ? save.readersHint : save.loading}</p>
      {preview?.readers.map((view) => (
        <ReaderTable key={view.reader} view={view} document={document} />
      ))}
    </section>
  )
}
