import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  to: string[];
  /** Headers and words as they came. */
  raw: string;
}

export interface Mailbox {
  smtpUrl: string;
  letters: Letter[];
  /** As long as it is shut every mail is refused for now. */
  shut: boolean;
  /** The next letter to this address, within ten seconds. */
  letterTo(address: string, nth?: number): Promise<Letter>;
  close(): Promise<void>;
}

/** A real mail server on the own machine that keeps what it gets. */
export async function openMailbox(): Promise<Mailbox> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      void text(stream).then((raw) => {
        if (box.shut) return done(Object.assign(new Error('closed for now'), { responseCode: 451 }));
        box.letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        return done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const box: Mailbox = {
    smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters: [],
    shut: false,
    async letterTo(address, nth = 1) {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = box.letters.filter(({ to }) => to.includes(address))[nth - 1];
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`no letter to ${address}`);
    },
    close: () => new Promise((done) => server.close(done)),
  };
  return box;
}
