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
  /** As long as it is shut every mail is refused: for now, or for good. */
  shut: boolean | 'FOR_GOOD';
  /** Keeps a letter waiting: before its words are taken, or when they have been taken and before that is said. */
  holds: 'BEFORE' | 'AFTER' | null;
  /** How many it has kept waiting. */
  held: number;
  /** The next letter to this address, within ten seconds. */
  letterTo(address: string, nth?: number): Promise<Letter>;
  close(): Promise<void>;
}

/** A real mail server on the own machine that keeps what it gets. */
export async function openMailbox(): Promise<Mailbox> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (box.holds === 'BEFORE') box.held += 1;
      else done();
    },
    onData(stream, session, done) {
      void text(stream).then((raw) => {
        if (box.shut) return done(Object.assign(new Error('closed'), { responseCode: box.shut === 'FOR_GOOD' ? 550 : 451 }));
        box.letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        if (box.holds !== 'AFTER') return done();
        box.held += 1;
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const box: Mailbox = {
    smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters: [],
    shut: false,
    holds: null,
    held: 0,
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
