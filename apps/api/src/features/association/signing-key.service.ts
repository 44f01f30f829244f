import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { CertificatePayload } from '@app/certificate';
import { Audit } from '../../platform/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Log } from '../../platform/log.js';
import { SecretBox } from '../../platform/secret-box.js';
import { SigningKey } from './signing-key.entity.js';

interface OpenKey {
  id: string;
  privateKey: string;
}

/** Signs what certificates carry in their QR code, and publishes the keys to verify it with. */
@Injectable()
export class SigningKeyService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly audit: Audit,
    private readonly log: Log,
  ) {}

  /** Call in a transaction: the first certificate makes the first key. */
  async sign(payload: CertificatePayload): Promise<{ payload: string; keyId: string }> {
    const { signPayload } = await import('@app/certificate');
    const { id, privateKey } = (await this.findCurrent()) ?? (await this.replace());
    return { payload: signPayload(payload, privateKey, id), keyId: id };
  }

  /** Present and past keys, the oldest first. */
  list(): Promise<SigningKey[]> {
    return this.db.of(SigningKey).find({ order: { from: 'ASC', id: 'ASC' } });
  }

  /** New certificates get a new key; those signed with older ones stay verifiable. For the command line. */
  async rotate(): Promise<{ id: string }> {
    return this.db.transaction(async () => {
      const { id } = await this.replace();
      await this.audit.record({ actor: null, action: 'signing_key.rotated', subject: { type: 'signing_key', id } });
      return { id };
    });
  }

  private async findCurrent(): Promise<OpenKey | null> {
    const key = await this.db
      .of(SigningKey)
      .findOne({ where: { until: IsNull() }, order: { from: 'DESC', id: 'DESC' } });
    if (!key) return null;
    try {
      return { id: key.id, privateKey: this.box.open(key.sealedPrivateKey) };
    } catch (error) {
      // Sealed with a secret that was replaced since. Learners must not wait for the administrator: a new key signs.
      this.log.warn({ keyId: key.id, err: error }, 'signing key cannot be opened; a new one is made');
      return null;
    }
  }

  private async replace(): Promise<OpenKey> {
    const { newSigningKey } = await import('@app/certificate');
    const { keyId: id, privateKey, publicKey } = newSigningKey();
    const from = this.clock.now();
    await this.db.of(SigningKey).update({ until: IsNull() }, { until: from });
    await this.db
      .of(SigningKey)
      .insert({ id, publicKey, sealedPrivateKey: this.box.seal(privateKey), from, until: null });
    return { id, privateKey };
  }
}
