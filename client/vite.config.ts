import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const api = `http://localhost:${process.env['API_PORT'] ?? '3000'}`

// React Aria brings its own words in 34 languages; those the product does not speak stay behind.
const foreignWords: Plugin = {
  name: 'foreign-words',
  apply: 'build',
  enforce: 'pre',
  load: { filter: { id: /\/react-(aria|stately)[^?]*\/intl\/.*\/(?!en-US|pl-PL|sl-SI)[a-z]{2}-[A-Z]{2}\.mjs$/ }, handler: () => 'export default {}' },
}

/** The client: a dev server that passes everything live or stored on to the API, and a build of hashed, split assets. */
const config = defineConfig({
  plugins: [react(), foreignWords],
  server: {
    port: 5173,
    proxy: { '^/(api|socket\\.io|files|dev|feeds|healthz)(/|\\?|$)': { target: api, ws: true } },
  },
  build: {
    outDir: 'dist',
    // Small fonts and pictures stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // These read light-dark() themselves; translated for older ones it would no longer work inside a nested theme.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
})

// oxlint-disable-next-line import/no-default-export -- Vite reads its configuration from the default export.
export default config
