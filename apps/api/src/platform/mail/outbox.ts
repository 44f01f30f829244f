import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database.js';
import { newId } from '../id.js';
import { SecretBox } from '../secret-box.js';
import { layOut, type Letter } from './mail-layout.js';
import { OutboxMessage } from './outbox-message.entity.js';

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

  /** Queues one letter; a second one with the same key is dropped, whatever it says. */
  async write(key: string, letter: Letter): Promise<void> {
    const now = this.clock.now();
    const message: OutboxMessage = Object.assign(new OutboxMessage(), {
      id: newId(),
      key,
      content: this.box.seal(JSON.stringify(layOut(letter))),
      state: 'waiting',
      createdAt: now,
      dueAt: now,
      claimedUntil: null,
      attempts: 0,
      lastError: null,
      sentAt: null,
    });
    await this.db.of(OutboxMessage).createQueryBuilder().insert().values(message).orIgnore().execute();
    this.db.afterCommit(() => this.told.emit('written'));
  }
}
