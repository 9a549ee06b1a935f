import { useWords } from '../../state/app-services.ts'

/** Three short lines on what happens after the drop. */
export function NextSteps() {
  const { home } = useWords()
  return (
    <ol className="steps">
      {home.steps.map((step) => (
        <li key={step.title} className="step">
          <h2 className="step-title">{step.title}</h2>
          <p className="step-text">{step.text}</p>
        </li>
      ))}
    </ol>
  )
}
