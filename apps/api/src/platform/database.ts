import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import {
  DataSource,
  QueryFailedError,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import type { AppError } from './app-error.js';
import { SqliteWriter } from './sqlite-writer.js';

/** Injection token of the second, read-only data source; on PostgreSQL it is the writing one. */
export const READER = Symbol('reader');

interface OpenTransaction {
  manager: EntityManager;
  afterwards: (() => void)[];
}

/**
 * The one door to stored data. Repositories taken from it take part in whatever
 * transaction is open around the call, so services never pass one on.
 */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();
  private readonly writer: SqliteWriter | null;
  private readonly placeholders = new Map<string, string>();

  constructor(
    private readonly source: DataSource,
    @Inject(READER) private readonly reader: DataSource,
  ) {
    this.writer = source.options.type === 'better-sqlite3' ? new SqliteWriter(source) : null;
  }

  get isPostgres(): boolean {
    return this.source.options.type === 'postgres';
  }

  /** Outside a transaction it only reads: on SQLite the connection behind it cannot write. */
  of<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** For what is read or counted often: SQL with `?` placeholders and quoted names, the same on both databases. */
  async rows<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    const reply = await this.manager.query<T[] | [T[], number]>(this.isPostgres ? this.numbered(sql) : sql, [
      ...values,
    ]);
    return isRowsWithCount<T>(reply) ? reply[0] : reply;
  }

  /** Stores a new record, or throws `taken` when a unique key already belongs to another one. */
  async add<T extends ObjectLiteral>(record: T, taken: AppError): Promise<T> {
    try {
      // A savepoint: on PostgreSQL a refused insert would otherwise end the whole transaction.
      await this.savepoint((manager) => manager.getRepository(record.constructor as EntityTarget<T>).insert(record));
      return record;
    } catch (error) {
      throw isUniqueViolation(error) ? taken : error;
    }
  }

  /** Runs `work` in a transaction; inside another one it joins it. Resolves when the commit is on the disk. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return work();

    const afterwards: (() => void)[] = [];
    const run = (manager: EntityManager) => this.open.run({ manager, afterwards }, work);
    const result = await (this.writer ? this.writer.write(run) : this.source.transaction(run));

    for (const tell of afterwards) tell();
    return result;
  }

  /** Tells others once the open transaction is committed; never if it fails. */
  afterCommit(tell: () => void): void {
    const current = this.open.getStore();
    // What is told starts outside this transaction: its own writes queue like everybody's.
    if (current) current.afterwards.push(() => this.open.exit(tell));
    else tell();
  }

  private get manager(): EntityManager {
    return this.open.getStore()?.manager ?? this.reader.manager;
  }

  private savepoint<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { manager } = this;
    return this.isPostgres ? manager.transaction(work) : work(manager);
  }

  private numbered(sql: string): string {
    let known = this.placeholders.get(sql);
    if (!known) {
      let n = 0;
      known = sql.replace(/\?/g, () => `$${++n}`);
      this.placeholders.set(sql, known);
    }
    return known;
  }
}

/** PostgreSQL answers UPDATE … RETURNING with the rows and their number. */
function isRowsWithCount<T>(reply: unknown): reply is [T[], number] {
  return Array.isArray(reply) && reply.length === 2 && Array.isArray(reply[0]) && typeof reply[1] === 'number';
}

function isUniqueViolation(error: unknown): boolean {
  const code: unknown = error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code;
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
