import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = `http://localhost:${process.env['API_PORT'] ?? '3000'}`

/** The client: a dev server that passes everything live or stored on to the API, and a build of hashed, split assets. */
const config = defineConfig({
  plugins: [react()],
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
