import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The reply to a request that carried an `Idempotency-Key`, kept for a day. */
@Entity()
export class IdempotencyRecord {
  /** SHA-256 of who, what and the key. */
  @PrimaryColumn('varchar', { length: 64 })
  readonly id: string;

  /** SHA-256 of the input: the same key with another input is a mistake of the caller. */
  @Column('varchar', { length: 64 })
  readonly fingerprint: string;

  @Column('text')
  readonly reply: string;

  @Index('idempotency_record_createdAt_idx')
  @Column({ type: Date })
  readonly createdAt: Date;

  static of(fields: Pick<IdempotencyRecord, 'id' | 'fingerprint' | 'reply' | 'createdAt'>): IdempotencyRecord {
    return Object.assign(new IdempotencyRecord(), fields);
  }
}
