import { Radio, RadioGroup } from 'react-aria-components'

type Option<V extends string> = {
  readonly value: V
  readonly text: string
  readonly detail?: string
  readonly lang?: string
}

type Props<V extends string> = {
  readonly label: string
  readonly value: V
  readonly options: readonly Option<V>[]
  onChange(value: V): void
}

/** A few exclusive choices side by side: radios to the keyboard and to screen readers. */
export function Choice<V extends string>({ label, value, options, onChange }: Props<V>) {
  return (
    <RadioGroup
      className="choice"
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="choice-option">
          <span lang={option.lang}>{option.text}</span>
          {option.detail !== undefined && <span className="choice-detail figure">{option.detail}</span>}
        </Radio>
      ))}
    </RadioGroup>
  )
}
