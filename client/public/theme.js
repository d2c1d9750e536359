// Before the first paint: a theme the reader chose stands over the system's. Everything else is up to CSS.
try {
  var theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is closed to us: the system decides.
}
