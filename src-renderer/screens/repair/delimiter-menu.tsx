import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'

import { delimiters } from '../../../shared/csv/dialect.ts'
import type { Delimiter } from '../../../shared/csv/dialect.ts'
import type { DocumentSummary } from '../../../shared/ipc.ts'
import { useApp, useWords } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { rereadDocument } from '../../state/open-document.ts'

/** What separates the columns, and whether quotation marks enclose cells. */
export function DelimiterMenu({ document }: { readonly document: DocumentSummary }) {
  const app = useApp()
  const { repair } = useWords()
  const { delimiter, quote } = document.dialect
  return (
    <MenuTrigger>
      <Button className="button button-quiet menu-button">
        <span className="quiet">{repair.delimiterLabel}</span> {repair.delimiters[delimiter]}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={repair.delimiterMenu}>
          <MenuSection
            className="menu-section"
            aria-label={repair.delimiterMenu}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[delimiter]}
            onSelectionChange={(keys) => {
              const chosen = keys === 'all' ? undefined : [...keys][0]
              if (chosen !== undefined && chosen !== delimiter) {
                runReporting(app, () => rereadDocument(app, { delimiter: chosen as Delimiter }))
              }
            }}
          >
            {delimiters.map((candidate) => (
              <MenuItem
                key={candidate}
                id={candidate}
                textValue={repair.delimiters[candidate]}
                className="menu-item"
              >
                <Text slot="label">{repair.delimiters[candidate]}</Text>
                {candidate !== '\t' && <span className="key">{candidate}</span>}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            className="menu-section"
            aria-label={repair.quotesIgnore}
            selectionMode="multiple"
            selectedKeys={quote === null ? ['ignore-quotes'] : []}
            onSelectionChange={() => {
              runReporting(app, () => rereadDocument(app, { ignoreQuotes: quote !== null }))
            }}
          >
            <MenuItem id="ignore-quotes" textValue={repair.quotesIgnore} className="menu-item">
              <Text slot="label">{repair.quotesIgnore}</Text>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
