import { amissTitle, othersAmiss } from '../../shared/messages/project-elsewhere.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { ActionButton } from '../design/action-button.tsx'
import { useAppState, useLanguage, useWords } from '../state/app-services.ts'
import { filesAmiss, folderOf } from '../state/project-elsewhere.ts'

/** Which files of the folder are not as they should be: what is wrong with each, and what to do. */
export function FolderFiles() {
  const language = useLanguage()
  const words = useWords()
  const isOpen = useAppState((state) => state.folderFilesOpen)
  const folder = useAppState(folderOf)
  const amiss = useAppState(filesAmiss)
  if (!isOpen || !folder || !amiss) return null
  const others = amiss.count - amiss.problems.length
  return (
    <section className="strip" aria-label={words.actions['folder-files']}>
      <div className="strip-text">
        <p>{amissTitle(folder.folder, language)}</p>
        <ul className="folder-files">
          {amiss.problems.map((problem, at) => {
            const { title, detail, advice } = phraseProblem(problem, language)
            return (
              <li key={`${String(at)} ${problem.code}`}>
                <strong>{title}</strong> {detail} {advice}
              </li>
            )
          })}
        </ul>
        {others > 0 && <p>{othersAmiss(others, language)}</p>}
      </div>
      <div className="strip-actions">
        <ActionButton id="folder-files" look="quiet" label={words.dismiss} />
      </div>
    </section>
  )
}
