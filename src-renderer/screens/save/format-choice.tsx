import { Radio, RadioGroup } from 'react-aria-components'

import type { SaveFormat, SavePreview } from '../../../shared/ipc-saving.ts'
import type { InterfaceWords } from '../../../shared/messages/interface.ts'
import { useApp, useWords } from '../../state/app-services.ts'
import type { Saving } from '../../state/app-state.ts'
import { runReporting } from '../../state/bugs.ts'
import { chooseFormat } from '../../state/save-copy.ts'
import { writtenEncodingName } from './written-encoding.ts'

/** Not taken from shared/ipc.ts, whose values would bring the run-time schemas into the page. */
const formats: readonly SaveFormat[] = ['original', 'excel', 'datagouv', 'windows-1252']

/** The four kinds of copies, each with its meaning in a line. */
export function FormatChoice({ saving }: { readonly saving: Saving }) {
  const app = useApp()
  const words = useWords()
  const { save } = words
  return (
    <RadioGroup
      className="formats"
      aria-label={save.formatLabel}
      value={saving.format}
      onChange={(value) => {
        const format = formats.find((candidate) => candidate === value)
        if (format) runReporting(app, () => chooseFormat(app, format))
      }}
    >
      {formats.map((format) => (
        <Radio key={format} value={format} className="format">
          <span className="radio-dot" />
          <span className="format-words">
            <span className="format-name">{save.formats[format].name}</span>
            <span className="format-text">{save.formats[format].text}</span>
            {saving.format === format && saving.preview && (
              <span className="format-written">
                {describe(saving.preview, words)}
                {saving.preview.identicalToOriginal && <> {save.identical}</>}
              </span>
            )}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** « UTF-8 avec BOM, point-virgule, fins de ligne Windows » */
function describe(preview: SavePreview, { save, repair }: InterfaceWords): string {
  const { byteOrderMark, delimiter, lineEnding } = preview.description
  const delimiters: Readonly<Record<string, string>> = repair.delimiters
  const lineEndings: Readonly<Record<string, string>> = save.lineEndings
  return save.written(
    writtenEncodingName(preview),
    byteOrderMark,
    delimiters[delimiter] ?? delimiter,
    lineEndings[lineEnding] ?? lineEnding,
  )
}
