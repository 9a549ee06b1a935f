import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components'

import type { DocumentSummary } from '../../../shared/ipc.ts'
import { encodingName, encodingOrigin } from '../../../shared/messages/encoding-name.ts'
import { fileEncodings } from '../../../shared/text/code-page.ts'
import type { FileEncoding } from '../../../shared/text/code-page.ts'
import { useApp, useAppState, useLanguage, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { rereadDocument } from '../../state/open-document.ts'

/** « Lu en Windows-1252 »: the reading of the bytes, and every other one that can be asked for. */
export function EncodingMenu({ document }: { readonly document: DocumentSummary }) {
  const app = useApp()
  const { repair } = useWords()
  const isOpen = useAppState((state) => state.encodingMenuOpen)
  const { encoding, candidates } = document.encoding
  const likely = [...new Set([encoding, ...candidates.map((candidate) => candidate.encoding)])]
  const others = fileEncodings.filter((candidate) => !likely.includes(candidate))
  return (
    <MenuTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        app.store.set({ encodingMenuOpen: open })
      }}
    >
      <Button className="button button-quiet menu-button">
        <span className="quiet">{repair.encodingLabel}</span> {encodingName(encoding)}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={repair.encodingMenu}
          selectionMode="single"
          selectedKeys={[encoding]}
          onAction={(key) => {
            if (key !== encoding) {
              runReporting(app, () => rereadDocument(app, { encoding: key as FileEncoding }))
            }
          }}
        >
          <EncodingSection title={repair.encodingLikely} encodings={likely} />
          <EncodingSection title={repair.encodingOthers} encodings={others} />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function EncodingSection({
  title,
  encodings,
}: {
  readonly title: string
  readonly encodings: readonly FileEncoding[]
}) {
  const language = useLanguage()
  return (
    <MenuSection className="menu-section">
      <Header className="menu-header">{title}</Header>
      {encodings.map((encoding) => (
        <MenuItem key={encoding} id={encoding} textValue={encodingName(encoding)} className="menu-item">
          <Text slot="label">{encodingName(encoding)}</Text>
          <Text slot="description">{encodingOrigin(encoding, language)}</Text>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
