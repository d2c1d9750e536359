import './Wordmark.css'

/** The name and sign of the product. */
export function Wordmark() {
  return (
    <span className="ui-wordmark">
      <svg viewBox="0 0 64 64" aria-hidden>
        <circle cx="32" cy="32" r="9" fill="currentColor" />
        <path d="M32 4v13M32 47v13M4 32h13M47 32h13M12.2 12.2l9.2 9.2M42.6 42.6l9.2 9.2M12.2 51.8l9.2-9.2M42.6 21.4l9.2-9.2" stroke="currentColor" strokeWidth="6.5" strokeLinecap="round" />
      </svg>
      Commonspark
    </span>
  )
}
