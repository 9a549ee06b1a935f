import type { GroupView } from '../../../shared/ipc.ts'
import { drawBytes } from '../../../shared/messages/byte-drawing.ts'
import { CellText } from '../../design/cell-text.tsx'
import { changedCharacters } from '../../grid/changed-characters.ts'
import { useWords } from '../../state/app-services.ts'

/** « é → C3 A9 → lu en Windows-1252 → Ã© », a line for each reading that went wrong. */
export function BytesDrawn({ group }: { readonly group: GroupView }) {
  const { repair } = useWords()
  const drawings = drawBytes(tellingCharacter(group), group.steps)
  if (drawings.length === 0) return null
  return (
    <figure className="bytes">
      <figcaption className="reasons-title">{repair.bytes}</figcaption>
      <ol>
        {drawings.map((drawing, index) => (
          <li key={index} className="bytes-line">
            <span className="bytes-end">
              <CellText text={drawing.right} />
            </span>
            <span className="bytes-step">
              <span className="bytes-how">{repair.writtenIn(drawing.writtenAs)}</span>
              <code className="bytes-code">{drawing.bytes.join(' ')}</code>
              <span className="bytes-how">{repair.readAs(drawing.readAs)}</span>
            </span>
            <span className="bytes-end">
              <CellText text={drawing.seen} />
            </span>
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** The first character that the group's first example gets back. */
function tellingCharacter(group: GroupView): string {
  for (const { before, after } of group.examples) {
    const changed = changedCharacters(before, after).find(
      (stretch) => stretch.changed && stretch.after !== '',
    )
    const [character] = changed?.after ?? ''
    if (character !== undefined) return character
  }
  return ''
}
