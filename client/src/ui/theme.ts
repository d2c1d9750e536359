/** What the reader chose: a theme, or whatever the system says. */
export type ThemeChoice = 'system' | 'light' | 'dark'

/** The choice that holds now. */
export function themeChoice(): ThemeChoice {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

/** Takes effect at once and is remembered by this browser; public/theme.js applies it before the next first paint. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = choice
  try {
    if (choice === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', choice)
  } catch {
    // A browser that stores nothing still changes its theme until the page is left.
  }
}
