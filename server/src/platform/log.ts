import { pino, type Logger } from 'pino'

export type Log = Logger

/** Structured log without personal data: addresses, names, texts, cookies and tokens never reach it. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: { paths: ['req.headers.cookie', 'req.headers.authorization', '*.email', '*.password', '*.token'], remove: true },
  })
}
