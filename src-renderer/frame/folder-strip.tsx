import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { ActionButton } from '../design/action-button.tsx'
import { useAppState, useLanguage, useWords } from '../state/app-services.ts'
import { folderOf } from '../state/project-elsewhere.ts'

/** Nothing is left in the folder of the project: it is filled again when the officer says so. */
export function FolderStrip() {
  const language = useLanguage()
  const words = useWords()
  const folder = useAppState(folderOf)
  if (folder?.kind !== 'trouble' || !folder.canRefill) return null
  const { title, detail } = phraseProblem(folder.problem, language)
  return (
    <section className="strip strip-ask" aria-label={title}>
      <p className="strip-text">
        <strong>{title}</strong> {detail} {words.project.mayRefill(folder.folder)}
      </p>
      <div className="strip-actions">
        <ActionButton id="refill-folder" />
        <ActionButton id="leave-folder" look="quiet" />
      </div>
    </section>
  )
}
