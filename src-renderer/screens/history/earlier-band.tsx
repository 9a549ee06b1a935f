import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'

import type { HistoryLine, VersionView } from '../../../shared/ipc-history.ts'
import { comparisonSentences } from '../../../shared/messages/history.ts'
import { momentWords } from '../../../shared/messages/history-moment.ts'
import { historyWords } from '../../../shared/messages/history-words.ts'
import { formatCount } from '../../../shared/messages/typography.ts'
import { Choice } from '../../design/choice.tsx'
import { useApp, useLanguage } from '../../state/app-services.ts'
import { runReporting } from '../../state/bugs.ts'
import { backToNow, compareThen, versionOf, viewThen } from '../../state/history.ts'
import { restoreThen, takeBack } from '../../state/history-changes.ts'
import type { ShownThen } from '../../state/history-state.ts'
import { nameVersion, renameVersion } from '../../state/versions.ts'
import { NameVersion } from './name-version.tsx'

type Props = { readonly shown: ShownThen; readonly versions: readonly VersionView[] }

/** Says that this is not the present, what differs from it, and the ways out. */
export function EarlierBand({ shown, versions }: Props) {
  const app = useApp()
  const language = useLanguage()
  const words = historyWords(language)
  const version = versionOf(shown.line, versions)
  const { when } = momentWords(version?.of ?? shown.line.time, shown.now, language)
  return (
    <div className="earlier-band">
      <p className="earlier-sentence" role="status">
        <strong>{version ? words.lookingAtVersion(version.name, when) : words.lookingAt(when)}</strong> —{' '}
        {words.readOnly}
      </p>
      <div className="earlier-actions">
        <Button
          className="button button-primary"
          onPress={() => {
            backToNow(app)
          }}
        >
          {words.backToNow}
        </Button>
        <Button
          className="button"
          onPress={() => {
            runReporting(app, () => restoreThen(app, when))
          }}
        >
          {words.restore}
        </Button>
        <Compare shown={shown} versions={versions.filter((one) => one !== version)} />
        {canTakeBack(shown.line) && (
          <Button
            className="button"
            onPress={() => {
              runReporting(app, () => takeBack(app, shown.line.gesture))
            }}
          >
            {words.takeBack}
          </Button>
        )}
        {version ? <Rename version={version} /> : <NameThen shown={shown} />}
      </div>
      {shown.comparison && <Differences shown={shown} comparison={shown.comparison} />}
    </div>
  )
}

function NameThen({ shown }: { readonly shown: ShownThen }) {
  const app = useApp()
  const words = historyWords(useLanguage())
  return (
    <NameVersion
      text={words.nameThen}
      onName={(name) => {
        runReporting(app, () => nameVersion(app, name, shown.line.gesture))
      }}
    />
  )
}

function Rename({ version }: { readonly version: VersionView }) {
  const app = useApp()
  const words = historyWords(useLanguage())
  return (
    <>
      <NameVersion
        text={words.renameVersion}
        present={version.name}
        onName={(name) => {
          runReporting(app, () => renameVersion(app, version, name))
        }}
      />
      <Button
        className="button button-quiet"
        onPress={() => {
          runReporting(app, () => renameVersion(app, version, null))
        }}
      >
        {words.removeName}
      </Button>
    </>
  )
}

/** With the present, or with a version that has a name. */
function Compare({ shown, versions }: Props) {
  const app = useApp()
  const words = historyWords(useLanguage())
  const compare = (until: VersionView | null): void => {
    runReporting(app, () => compareThen(app, until))
  }
  if (shown.comparison !== null) {
    return (
      <Button
        className="button"
        onPress={() => {
          viewThen(app, 'as-it-was')
        }}
      >
        {words.stopComparing}
      </Button>
    )
  }
  if (versions.length === 0) {
    return (
      <Button
        className="button"
        onPress={() => {
          compare(null)
        }}
      >
        {words.compare}
      </Button>
    )
  }
  return (
    <MenuTrigger>
      <Button className="button menu-button">{words.compareWith}</Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={words.compareWith}
          onAction={(key) => {
            compare(versions[Number(key)] ?? null)
          }}
        >
          {[words.withNow, ...versions.map(({ name }) => name)].map((text, at) => (
            <MenuItem key={at} id={at - 1} textValue={text} className="menu-item">
              <Text slot="label">
                <bdi>{text}</bdi>
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** It changed something, and nobody took it back. */
function canTakeBack({ event, isUndone }: HistoryLine): boolean {
  return 'change' in event && !isUndone
}

function Differences({
  shown,
  comparison,
}: {
  readonly shown: ShownThen
  readonly comparison: NonNullable<ShownThen['comparison']>
}) {
  const app = useApp()
  const language = useLanguage()
  const words = historyWords(language)
  const sentences = comparisonSentences(comparison, language)
  return (
    <div className="earlier-differences">
      <p role="status" className="figure">
        {shown.until ? words.until(shown.until.name) : words.since}{' '}
        {sentences.length === 0 ? words.same : `${sentences.join(', ')}.`}
      </p>
      {comparison.differingRows > 0 && (
        <Choice
          label={words.rowsShown}
          value={shown.view}
          options={[
            {
              value: 'differences',
              text: words.differencesOnly,
              detail: formatCount(comparison.differingRows, language),
            },
            { value: 'compared', text: words.allRows, detail: formatCount(comparison.rowCount, language) },
          ]}
          onChange={(view) => {
            viewThen(app, view)
          }}
        />
      )}
    </div>
  )
}
