import { Injectable, type StreamableFile } from '@nestjs/common';
import { PersonSeal } from '#participants';
import { spreadsheet, Unseen, workbookFile, type Row, type Scope } from '#platform';
import { digestOf, monthRows } from './month-file.rules.js';
import { DELIVERY, DELIVERY_ROWS, type SealedRow } from './month.queries.js';

/** A delivery with the numbers opened. */
interface Written {
  rows: Row[];
  file: string;
  month: string;
  digest: string | null;
  people: string[];
}

/** The files of the months. They are never kept: out of the rows as they were then the same bytes are made again, and their digest is held against the one that was kept. */
@Injectable()
export class DeliveryFileService {
  constructor(private readonly seal: PersonSeal) {}

  /** Makes a delivery's file for the first time and keeps its digest. Everybody in it stands in the journal. */
  async make(scope: Scope, id: string): Promise<void> {
    const { file, people } = await this.written(scope, id);
    await scope.call('seal_delivery', id, digestOf(file));
    const [first, ...others] = people;
    await scope.record({ type: 'delivery.made', id, participationId: first ?? null, others });
  }

  /** The file once more; everybody in it stands in the journal. */
  async file(scope: Scope, id: string): Promise<string> {
    return (await this.asSent(scope, id)).file;
  }

  /** The rows of the file as a spreadsheet of its own kind, once they have been held against the digest; everybody in it stands in the journal. */
  async workbook(scope: Scope, id: string): Promise<StreamableFile> {
    const { rows, month } = await this.asSent(scope, id);
    return workbookFile(month, rows);
  }

  private async asSent(scope: Scope, id: string): Promise<Written> {
    const written = await this.written(scope, id);
    if (digestOf(written.file) !== written.digest) throw new Error(`delivery ${id} does not come out as it was sent`);
    scope.notice({ objectId: id });
    return written;
  }

  private async written(scope: Scope, id: string): Promise<Written> {
    const sealed = await scope.read(DELIVERY_ROWS, id);
    const [delivery] = await scope.read(DELIVERY, id);
    if (!delivery) throw new Unseen();
    const rows = monthRows(delivery, sealed.map((row) => ({ ...row, number: this.opened(row) })));
    return { rows, file: spreadsheet(rows), month: delivery.month, digest: delivery.digest, people: sealed.map(({ participationId }) => participationId) };
  }

  private opened({ placeholder, participantId, numberCipher }: SealedRow): string {
    return placeholder ?? this.seal.open(participantId, 'number_cipher', numberCipher) ?? '';
  }
}
