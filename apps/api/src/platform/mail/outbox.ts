import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database.js';
import { newId } from '../id.js';
import { SecretBox } from '../secret-box.js';
import type { Letter } from './mail-layout.js';
import { OutboxMessage, type MailPriority } from './outbox-message.entity.js';

/** A letter and what it is about: the same key is never written twice. */
export interface KeyedLetter {
  key: string;
  letter: Letter;
}

/** Rows of one statement: far below what either database binds at once. */
const CHUNK = 250;

/** Where features leave mail: written in the transaction of its cause, sent after the commit by the worker. */
@Injectable()
export class Outbox {
  /** Emits `written` after the commit of each new message. */
  readonly told = new EventEmitter();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /** Queues one letter, to go at once; a second one with the same key is dropped, whatever it says. */
  async write(key: string, letter: Letter): Promise<void> {
    await this.insert([this.sealed({ key, letter }, 0)]);
    this.db.afterCommit(() => this.told.emit('written'));
  }

  /** Queues many letters: they go beside those of `write`, never in front of them. */
  async writeMany(letters: readonly KeyedLetter[]): Promise<void> {
    for (let from = 0; from < letters.length; from += CHUNK) {
      await this.insert(letters.slice(from, from + CHUNK).map((one) => this.sealed(one, 1)));
      // Sealing thousands takes a second or two: requests get their turn in between.
      await nextTurn();
    }
    this.db.afterCommit(() => this.told.emit('written'));
  }

  /** Takes back a letter that still waits, as if it had never been written; answers whether there was one. */
  async cancel(key: string): Promise<boolean> {
    return (await this.remove('"key" = ?', [key])) > 0;
  }

  /** Takes back all waiting letters whose key begins so; answers how many. */
  cancelAll(keyPrefix: string): Promise<number> {
    return this.remove(`substr("key", 1, ${[...keyPrefix].length}) = ?`, [keyPrefix]);
  }

  private async remove(condition: string, values: readonly string[]): Promise<number> {
    // One that is being handed over right now cannot be called back any more.
    const removed = await this.db.rows(
      `DELETE FROM "outbox_message" WHERE "state" = 'waiting' AND "claimedUntil" IS NULL AND ${condition} RETURNING "id"`,
      values,
    );
    return removed.length;
  }

  private async insert(messages: readonly OutboxMessage[]): Promise<void> {
    await this.db
      .of(OutboxMessage)
      .createQueryBuilder()
      .insert()
      .values([...messages])
      .orIgnore()
      .updateEntity(false)
      .execute();
  }

  private sealed({ key, letter }: KeyedLetter, priority: MailPriority): OutboxMessage {
    const now = this.clock.now();
    return Object.assign(new OutboxMessage(), {
      id: newId(),
      key,
      // As it was written and not as it will look: half the bytes, of which each mail is stored, claimed and noted.
      content: this.box.seal(JSON.stringify(letter)),
      state: 'waiting',
      priority,
      createdAt: now,
      dueAt: letter.dueAt ?? now,
      claimedUntil: null,
      attempts: 0,
      lastError: null,
      sentAt: null,
    });
  }
}
