// Shows what is pushed to this browser while no page is looked at, and leads there. It keeps nothing and answers for no request.
/* global self, clients */
self.addEventListener('install', () => { self.skipWaiting() })
self.addEventListener('activate', (event) => { event.waitUntil(clients.claim()) })

async function show(note) {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  // Whoever looks at a page sees it there.
  if (windows.some((page) => page.visibilityState === 'visible')) return
  await self.registration.showNotification(note.title, { body: note.body, tag: note.tag, renotify: true, icon: '/icon-192.png', badge: '/icon-192.png', data: { path: note.path } })
}
self.addEventListener('push', (event) => {
  let note
  try { note = event.data.json() } catch { return }
  event.waitUntil(show(note))
})

async function open(path) {
  const url = new URL(path, self.location.origin)
  if (url.origin !== self.location.origin) return
  const [page] = await clients.matchAll({ type: 'window' })
  if (!page) { await clients.openWindow(url.href); return }
  await page.focus()
  await page.navigate(url.href)
}
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.path))
})
