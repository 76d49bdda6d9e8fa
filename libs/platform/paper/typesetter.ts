import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { TurnedAway } from '../doors/turned-away.js';

/** A page written in Typst, and what it says: handed over as data, so that nothing anybody wrote is read as markup. */
export interface Paper {
  template: string;
  content: object;
}

export type Order = { no: number; template: string; content: string };
export type Printed = { no: number; pdf: Uint8Array } | { no: number; fault: string };

/** Makes papers beside the doors, in a thread of its own that starts with the first one: nobody else's request waits while one is set. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly logger = new Logger('paper');
  private press: Worker | undefined;
  private readonly waiting = new Map<number, PromiseWithResolvers<Buffer>>();
  private ordered = 0;

  set({ template, content }: Paper): Promise<Buffer> {
    const order: Order = { no: (this.ordered += 1), template, content: JSON.stringify(content) };
    const paper = Promise.withResolvers<Buffer>();
    this.waiting.set(order.no, paper);
    (this.press ??= this.started()).postMessage(order);
    return paper.promise;
  }

  async onModuleDestroy(): Promise<void> {
    await this.press?.terminate();
  }

  private started(): Worker {
    const press = new Worker(new URL(`./press${extname(import.meta.url)}`, import.meta.url));
    press.unref();
    press.on('message', (printed: Printed) => this.came(printed));
    press.on('error', (fault) => this.lost(press, String(fault)));
    press.on('exit', () => this.lost(press, 'The press has stopped'));
    return press;
  }

  private came(printed: Printed): void {
    const paper = this.waiting.get(printed.no);
    this.waiting.delete(printed.no);
    if ('pdf' in printed) paper?.resolve(Buffer.from(printed.pdf));
    else this.fails(paper, printed.fault);
  }

  /** Those who wait are told; the next order starts a new press. */
  private lost(press: Worker, fault: string): void {
    if (this.press !== press) return;
    this.press = undefined;
    for (const paper of this.waiting.values()) this.fails(paper, fault);
    this.waiting.clear();
  }

  private fails(paper: PromiseWithResolvers<Buffer> | undefined, fault: string): void {
    this.logger.error(fault);
    paper?.reject(new TurnedAway(503, 'paper.not-set'));
  }
}
