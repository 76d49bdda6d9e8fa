import { createHash } from 'node:crypto';
import type { EntityManager, EntityTarget, FindManyOptions, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { PermissionName } from '#access';
import { Stale, Unseen } from './broken.js';
import type { HappenedEvent, Listen } from './events.js';
import { newId } from './new-id.js';
import type { Asks, Question, Statement } from './statement.js';
import type { Named, Wire } from './wire.js';

/** What the database sealed when it opened the scope. Instants are UTC, `today` is a day in Europe/Stockholm. */
export interface Opened {
  account: string;
  branch: string | null;
  permission: PermissionName;
  now: Date;
  today: string;
  roles: string[];
  caseUnits: string[];
  receiveUnits: string[];
  projectUnits: string[];
  ledBranches: string[];
  projects: string[];
}

type Row = ObjectLiteral & { id: string };

/** What was asked in the round trip that opened the scope, and its answer. */
type Ahead = Named & { rows: object[] };

/**
 * One unit of work by one person under one permission: one open transaction that sees only the rows that person may see.
 * There is no other way to the database. Never use it from two places at once.
 * What is written goes out without waiting; whether it went well is known at the end, and nothing is answered before.
 */
export class Scope implements Asks {
  private readonly participations = new Set<string>();
  private readonly objects = new Set<string>();
  private recorded = 0;
  private readonly underWay: Promise<unknown>[] = [];

  constructor(
    readonly opened: Opened,
    private readonly wire: Wire,
    private readonly manager: EntityManager,
    private readonly request: { id: string; listen: Listen; claimed?: object[] | undefined; ahead?: Ahead | undefined },
  ) {}

  /** Whether the request was claimed while the scope was opened: nobody has asked the same before. */
  get claimed(): boolean {
    return (this.request.claimed ?? []).length > 0;
  }

  get account(): string {
    return this.opened.account;
  }
  get branch(): string | null {
    return this.opened.branch;
  }
  get now(): Date {
    return this.opened.now;
  }
  get today(): string {
    return this.opened.today;
  }
  get requestId(): string {
    return this.request.id;
  }
  get permission(): PermissionName {
    return this.opened.permission;
  }

  /** The row with this id; a missing one and one that may not be seen are the same `Unseen` (404). */
  async get<E extends Row>(entity: EntityTarget<E>, id: string): Promise<E> {
    return this.seen(await this.rows.findOneBy(entity, { id } as FindOptionsWhere<E>));
  }

  /** The same, held until the end of the scope. */
  async lock<E extends Row>(entity: EntityTarget<E>, id: string): Promise<E> {
    const where = { id } as FindOptionsWhere<E>;
    return this.seen(await this.rows.findOne(entity, { where, lock: { mode: 'pessimistic_write' } }));
  }

  async find<E extends ObjectLiteral>(entity: EntityTarget<E>, options: FindManyOptions<E> = {}): Promise<E[]> {
    const rows = await this.rows.find(entity, options);
    rows.forEach((row) => this.notice(row));
    return rows;
  }

  /** Inserts exactly the given columns: what is not granted is not named. Returns the new row's id. */
  async insert<E extends Row>(entity: EntityTarget<E>, row: Partial<E>): Promise<string> {
    const id = row.id ?? newId();
    const values = { ...row, id };
    const { tablePath, columns } = this.manager.connection.getMetadata(entity);
    const given = columns.filter((column) => values[column.propertyName as keyof E] !== undefined);
    const taken = given.map(({ propertyName, type }) => toDatabase(values[propertyName as keyof E], type));
    const names = given.map((column) => column.databaseName).join(', ');
    const places = given.map((_, index) => `$${index + 1}`).join(', ');
    const text = `insert into ${tablePath} (${names}) values (${places})`;
    this.send({ name: nameOf(text), text, values: taken });
    this.notice(values);
    return id;
  }

  /** Runs a hand-written statement whose answer nobody needs. */
  write<P extends unknown[]>({ name, text }: Statement<P, never>, ...values: P): void {
    this.send({ name, text, values });
  }

  /** Changes granted columns of a row whose `version` is still the expected one, else `Stale` with what differs, field by field (412). */
  async change<E extends Row & { version: number }>(entity: EntityTarget<E>, id: string, version: number, changes: Partial<E>): Promise<void> {
    const row = await this.lock(entity, id);
    if (row.version !== version) throw new Stale(row.version, differences(row, changes));
    await this.rows.update(entity, { id } as FindOptionsWhere<E>, { ...changes, version: version + 1 } as never);
  }

  /** Whoever is second to remove one thing, named by its id, finds it gone; of many there may be none. */
  async remove<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<void> {
    const { affected } = await this.rows.delete(entity, where);
    if ('id' in where && affected === 0) throw new Unseen();
  }

  /** Runs a hand-written, named statement. */
  async read<P extends unknown[], T>(statement: Statement<P, T>, ...values: P): Promise<T[]> {
    const answers = this.known<T>(statement, values) ?? (await this.wire.send<T & object>({ name: statement.name, text: statement.text, values: values as unknown[] })).rows;
    for (const answer of answers) this.notice(statement.subjects?.(answer) ?? {});
    return answers;
  }

  /** Asks what a page asks, as one thing of several: the row comes as it comes to the page. */
  async one<P extends unknown[], T>({ name, text, participation, object }: Question<P, T>, ...values: P): Promise<T> {
    const { rows } = await this.wire.send<{ row: T & Record<string, string> }>({ name: `among.${name}`, text: `select to_json(r) as row from (${text}) r`, values: values as unknown[] });
    const found = rows[0]?.row;
    if (!found) throw new Unseen();
    this.notice({ participationId: participation && found[participation], objectId: object && found[object] });
    return found;
  }

  /** Calls a definer function of the law: `call('give_role', account, unit)` runs `select law.give_role($1, $2)`. */
  async call<T>(name: string, ...values: unknown[]): Promise<T> {
    const places = values.map((_, index) => `$${index + 1}`).join(', ');
    const { rows } = await this.wire.send<object>({ name: `law.${name}/${values.length}`, text: `select law.${name}(${places}) as answer`, values });
    return (rows[0] as { answer: T }).answer;
  }

  /** Writes the event into the journal and lets higher libs hear it, in this transaction. */
  async record(event: HappenedEvent): Promise<void> {
    this.recorded += 1;
    this.log('EVENT', event.type, [event.id], event.participationId ? [event.participationId, ...(event.others ?? [])] : []);
    await this.request.listen(this, event);
  }

  /** Orders a job in this transaction. It carries ids alone and is judged under `permission` when it runs. */
  async enqueue(task: string, permission: PermissionName, ids: Record<string, string>): Promise<string> {
    return this.call<string>('order_job', task, permission, JSON.stringify(ids));
  }

  /** Notes whose case, and which rows, this scope has seen: they stand in its journal line. */
  notice(row: { participationId?: string | null; objectId?: string | null; id?: string }): void {
    if (row.participationId) this.participations.add(row.participationId);
    if (row.objectId) this.objects.add(row.objectId);
  }

  /** The journal line of a scope that recorded nothing else. No line, no answer. */
  finish(): void {
    if (this.recorded > 0 || this.permission === 'session.own') return;
    this.log('READ', this.permission, [...this.objects], [...this.participations]);
  }

  /** Waits for all that is under way; the first that went wrong is what went wrong. */
  async settled(): Promise<void> {
    for (const each of this.underWay) await each;
  }

  /** Entities take the driver's own way. */
  private get rows(): EntityManager {
    this.wire.flush();
    return this.manager;
  }

  /** The answer to what was asked ahead, once. */
  private known<T>({ name }: { name: string }, values: unknown[]): T[] | undefined {
    const { ahead } = this.request;
    if (ahead?.name !== name || ahead.values?.[0] !== values[0]) return undefined;
    delete this.request.ahead;
    return ahead.rows as T[];
  }

  private log(kind: 'READ' | 'EVENT', what: string, objects: string[], participations: string[]): void {
    this.send({ name: 'law.log', text: 'select law.log($1, $2, $3, $4, $5)', values: [kind, what, objects, participations, this.request.id] });
  }

  /** Named, so that the server plans it once for each connection. */
  private send(query: Named): void {
    const sent = this.wire.send(query);
    sent.catch(() => undefined);
    this.underWay.push(sent);
  }

  private seen<E extends Row>(row: E | null): E {
    if (!row) throw new Unseen();
    this.objects.add(row.id);
    this.notice(row);
    return row;
  }
}

const insertNames = new Map<string, string>();

/** An insert has no name but its text, and names in PostgreSQL end after 63 letters: digested once for each set of columns. */
function nameOf(text: string): string {
  const name = insertNames.get(text) ?? createHash('sha256').update(text).digest('base64url');
  insertNames.set(text, name);
  return name;
}

const toDatabase = (value: unknown, type: unknown): unknown => (type === 'jsonb' && value !== null ? JSON.stringify(value) : value);

/** Who changed it and when are nobody's words, and no choice. */
function differences<E extends object>(row: E, changes: Partial<E>) {
  return Object.entries(changes)
    .filter(([field]) => !/(At|By)$/.test(field))
    .map(([field, yours]) => ({ field, yours, theirs: (row as Record<string, unknown>)[field] }))
    .filter(({ yours, theirs }) => JSON.stringify(yours) !== JSON.stringify(theirs));
}
