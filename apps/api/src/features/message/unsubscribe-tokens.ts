import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { UnsubscribeTopic } from '@app/contracts';
import { Settings } from '../../platform/settings.js';

const ID_BYTES = 16;
const MAC_BYTES = 24;

/** Numbers are in mails that people keep for years: they are never given to another topic. */
const numbers: Readonly<Record<UnsubscribeTopic, number>> = {
  seats: 0,
  messages: 1,
  reminders: 2,
  learning: 3,
  teaching: 4,
  digest: 5,
};
const topics = Object.keys(numbers) as UnsubscribeTopic[];

/** One person and one topic, signed. A link of a mail has no end: whoever finds the mail in a year can still stop it. */
@Injectable()
export class UnsubscribeTokens {
  private readonly key: Uint8Array;

  constructor(settings: Settings) {
    this.key = new Uint8Array(hkdfSync('sha256', settings.sessionSecret, '', 'roundtable unsubscribe 1', 32));
  }

  make(personId: string, topic: UnsubscribeTopic): string {
    const said = Buffer.concat([Buffer.from(personId.replaceAll('-', ''), 'hex'), Buffer.from([numbers[topic]])]);
    return Buffer.concat([said, this.sign(said)]).toString('base64url');
  }

  /** Null for everything that we did not sign. */
  read(token: string): { personId: string; topic: UnsubscribeTopic } | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== ID_BYTES + 1 + MAC_BYTES) return null;
    const said = bytes.subarray(0, ID_BYTES + 1);
    if (!timingSafeEqual(bytes.subarray(ID_BYTES + 1), this.sign(said))) return null;
    const topic = topics.find((name) => numbers[name] === said[ID_BYTES]);
    const hex = said.subarray(0, ID_BYTES).toString('hex');
    return topic ? { topic, personId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') } : null;
  }

  private sign(said: Buffer): Buffer {
    return createHmac('sha256', this.key).update(said).digest().subarray(0, MAC_BYTES);
  }
}
