import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail server that keeps what it gets. */
export interface Receiver {
  url: string
  letters: Email[]
  /** Those to an address, in the order of arrival. */
  to(email: string): Email[]
  stop(): Promise<void>
}

/** Starts a mail server on a free port of this machine. */
export async function startReceiver(): Promise<Receiver> {
  const letters: Email[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], disableReverseLookup: true,
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => { PostalMime.parse(Buffer.concat(chunks)).then((letter) => { letters.push(letter); done() }, done) })
    },
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    letters,
    to: (email) => letters.filter((letter) => letter.to?.some(({ address }) => address === email)),
    stop: () => new Promise((resolve) => { server.close(resolve) }),
  }
}

/** The value of a header, however the server folded it. */
export const headerOf = (letter: Email | undefined, name: string): string | undefined => letter?.headers.find(({ key }) => key === name)?.value
