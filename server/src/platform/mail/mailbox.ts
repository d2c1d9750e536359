import type { Express } from 'express'
import { isLoopback } from '../metrics.ts'
import type { Mail } from './mail.ts'

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** The page /dev/mail: the letters of an installation without a mail server, shown to its own machine only, since they open accounts. */
export function mountMailbox(app: Express, mail: Mail): void {
  app.get('/dev/mail', async (req, res) => {
    if (!isLoopback(req.socket.remoteAddress) || req.headers['x-forwarded-for'] || req.headers['forwarded']) { res.status(404).type('text').send('Not found'); return }
    const letters = await mail.newest(50)
    const links = (text: string): string => escapeHtml(text).replace(/https?:\/\/[^\s]+/g, (url) => `<a href="${url}">${url}</a>`).replace(/\n/g, '<br>')
    res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
    res.setHeader('Cache-Control', 'no-store')
    res.type('html').send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mailbox</title>
<style>:root{color-scheme:light dark}body{font:17px/1.55 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}article{border-top:1px solid;padding:1rem 0;overflow-wrap:anywhere}h2{font-size:1.1rem;margin:0}</style></head>
<body><h1>Mailbox</h1><p>No mail server is configured, so letters stay here. Only this machine can read this page.</p>
${letters.map((letter) => `<article><h2>${escapeHtml(letter.subject)}</h2><p>${escapeHtml(letter.to)}, <time>${letter.at.toISOString()}</time></p><p>${links(letter.text)}</p></article>`).join('') || '<p>No letters yet.</p>'}</body></html>`)
  })
}
