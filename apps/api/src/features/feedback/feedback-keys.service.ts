import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isSameHash } from '../../platform/one-time-code.js';
import { Settings } from '../../platform/settings.js';

/** Crockford's base 32 in small letters: nothing that is misread from paper. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const KEY_LENGTH = 10;
const NONCE_BYTES = 16;

/** Addresses of forms and tickets for them: all computed from the installation's secret, nothing stored. */
@Injectable()
export class FeedbackKeys {
  private readonly secret: Buffer;
  private readonly baseUrl: string;

  constructor({ sessionSecret, baseUrl }: Settings) {
    this.secret = Buffer.from(hkdfSync('sha256', sessionSecret, '', 'roundtable feedback 1', 32));
    this.baseUrl = baseUrl;
  }

  /** Fifty bits that the id of the day does not tell: only whoever sees the QR code comes to the form. */
  keyOf(dayId: string): string {
    const digest = this.sign(`form ${dayId}`);
    return Array.from(digest.subarray(0, KEY_LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
  }

  urlOf(dayId: string): string {
    return `${this.baseUrl}/f/${this.keyOf(dayId)}`;
  }

  /** Random and signed for the day. Who got it is known to the browser alone. */
  newTicket(dayId: string): string {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    return `${nonce}.${this.seal(dayId, nonce)}`;
  }

  isTicketOf(dayId: string, ticket: string): boolean {
    const [nonce = '', seal = ''] = ticket.split('.');
    return isSameHash(this.seal(dayId, nonce), seal);
  }

  hashOf(ticket: string): string {
    return createHash('sha256').update(ticket).digest('hex');
  }

  private seal(dayId: string, nonce: string): string {
    return this.sign(`ticket ${dayId} ${nonce}`).subarray(0, 16).toString('base64url');
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.secret).update(text).digest();
  }
}
