import { Readable } from 'node:stream';
import { createTransport, type SendMailOptions, type SentMessageInfo } from 'nodemailer';
import type { WorkerConfiguration } from '#platform';

/** A mail server that does not answer is given up on, and tried again later. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Another has handed the letter over. */
export class NotOurs extends Error {}

/** `handing` is done when the mail server has said that it takes the words, and before the first of them goes. Should it fail, none goes. */
export type Mail = SendMailOptions & { handing?: () => Promise<void> };

export interface Post {
  sendMail(mail: Mail): Promise<SentMessageInfo>;
  close(): void;
}

/** The way to the mail server. */
export function openPost(smtpUrl: NonNullable<WorkerConfiguration['smtpUrl']>): Post {
  const post = createTransport({ url: smtpUrl, disableFileAccess: true, disableUrlAccess: true, ...PATIENCE });
  post.use('stream', (mail, done) => {
    const { handing } = mail.data as Mail;
    if (handing) mail.message.processFunc((words: Readable) => Readable.from(handedOver(words, handing), { objectMode: false }));
    done();
  });
  return post;
}

/** Read only when the connection pipes it, which is after the server's go-ahead. */
async function* handedOver(words: Readable, handing: () => Promise<void>): AsyncGenerator<Buffer> {
  await handing();
  yield* words;
}
