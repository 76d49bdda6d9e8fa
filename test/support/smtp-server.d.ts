/** The little of the mail server that tests use; the package brings no types. */
declare module 'smtp-server' {
  import type { Readable } from 'node:stream';
  import type { Server } from 'node:net';

  interface Session {
    envelope: { mailFrom: { address: string }; rcptTo: { address: string }[] };
  }

  export class SMTPServer {
    constructor(options: {
      disabledCommands?: string[];
      logger?: boolean;
      onRcptTo?(address: { address: string }, session: Session, done: (error?: Error | null) => void): void;
      onData(stream: Readable, session: Session, done: (error?: Error | null) => void): void;
    });
    server: Server;
    on(event: 'error', hear: (error: Error) => void): void;
    listen(port: number, host: string, ready: () => void): void;
    close(done?: () => void): void;
  }
}
