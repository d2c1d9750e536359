/** A pressed key as it is written in bindings: "?", "k", "Escape", or with Ctrl or Cmd "mod+k". Capitals and signs are the letter that was typed. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const mod = event.ctrlKey || event.metaKey
  return `${mod ? 'mod+' : ''}${event.altKey && mod ? 'alt+' : ''}${mod ? event.key.toLowerCase() : event.key}`
}

/** The binding that the keys pressed so far complete: two keys one after the other are written with a space, "g i". */
export function matchKeys<T>(bindings: Readonly<Record<string, T>>, before: string | undefined, now: string): T | undefined {
  const pair = before === undefined ? undefined : `${before} ${now}`
  return (pair !== undefined && Object.hasOwn(bindings, pair) ? bindings[pair] : undefined) ?? (Object.hasOwn(bindings, now) ? bindings[now] : undefined)
}
