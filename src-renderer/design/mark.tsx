/** The mark: an acute accent, one stroke, cut sharp. The same path as assets/icon/aigu.svg. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M11.4 4.2c.3-.4.7-.7 1.2-.7h7.2c.9 0 1.3 1 .7 1.6L6.3 20.1c-.8.8-2-.1-1.5-1.1Z" />
    </svg>
  )
}
