import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startI18n } from './lib/i18n.ts'
import './ui/base.css'

await startI18n()
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>)
