import { Injectable } from '@nestjs/common';
import { PersonSeal } from '#participants';
import { Unseen, type Scope } from '#platform';
import { digestOf, monthFile } from './month-file.rules.js';
import { DELIVERY, DELIVERY_ROWS, type SealedRow } from './month.queries.js';

/** The files of the months. They are never kept: out of the rows as they were then the same bytes are made again, and their digest is held against the one that was kept. */
@Injectable()
export class DeliveryFileService {
  constructor(private readonly seal: PersonSeal) {}

  /** Makes a delivery's file for the first time and keeps its digest. Everybody in it stands in the journal. */
  async make(scope: Scope, id: string): Promise<void> {
    const { file, rows } = await this.written(scope, id);
    await scope.call('seal_delivery', id, digestOf(file));
    const [first, ...others] = rows.map(({ participationId }) => participationId);
    await scope.record({ type: 'delivery.made', id, participationId: first ?? null, others });
  }

  /** The file once more; everybody in it stands in the journal. */
  async file(scope: Scope, id: string): Promise<string> {
    const { file, digest } = await this.written(scope, id);
    if (digestOf(file) !== digest) throw new Error(`delivery ${id} does not come out as it was sent`);
    scope.notice({ objectId: id });
    return file;
  }

  private async written(scope: Scope, id: string): Promise<{ file: string; digest: string | null; rows: SealedRow[] }> {
    const rows = await scope.read(DELIVERY_ROWS, id);
    const [delivery] = await scope.read(DELIVERY, id);
    if (!delivery) throw new Unseen();
    return { file: monthFile(delivery, rows.map((row) => ({ ...row, number: row.placeholder ?? this.seal.open(row.participantId, 'number_cipher', row.numberCipher) ?? '' }))), digest: delivery.digest, rows };
  }
}
