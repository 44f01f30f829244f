import type { CertificateSnapshot } from '@app/certificate';
import type { CertificateState, hideableFields } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../person/index.js';

export type HideableField = (typeof hideableFields)[number];

/**
 * An entry of the register of issued certificates. What was printed never changes and no entry is ever deleted: the
 * database refuses both. Later an entry can only be revoked, hidden in part, or lose its holder by erasure.
 */
@Entity()
@Unique('certificate_issuer_year_ordinal_key', ['issuer', 'year', 'ordinal'])
@Unique('certificate_code_key', ['code'])
@Unique('certificate_correctsId_key', ['correctsId'])
@Index('certificate_enrolmentId_key', ['enrolmentId'], { unique: true, where: '"correctsId" IS NULL' })
export class Certificate {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  /** Key of the register that the number belongs to. */
  @Column('varchar', { length: 36 })
  readonly issuer: string;

  @Column('integer')
  readonly year: number;

  /** 1, 2, 3 … within the year, without gaps. */
  @Column('integer')
  readonly ordinal: number;

  /** `YYYY/NNNN` */
  @Column('varchar', { length: 30 })
  readonly number: string;

  /** As `normaliseCode` writes it. */
  @Column('varchar', { length: 24 })
  readonly code: string;

  /**
   * Makes the short link the long one, which shows the name. Stored as it is: the holder may copy the link again at
   * any time, and all that it protects, the name, stands beside it.
   */
  @Column('varchar', { length: 43 })
  shareToken: string;

  /** Null: issued, holder erased. */
  @Index('certificate_personId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly personId: string | null;

  /** No foreign key: the entry outlives the place in the course. */
  @Column('varchar', { length: 36 })
  readonly enrolmentId: string;

  @Column('simple-json')
  readonly snapshot: CertificateSnapshot;

  /** What the QR code carries behind the address, signed. */
  @Column('text')
  readonly payload: string;

  @Column('varchar', { length: 8 })
  readonly keyId: string;

  /** What the holder keeps off the public page. */
  @Column('simple-json')
  hidden: HideableField[];

  /** Number and name without diacritics in lower case. */
  @Column('varchar', { length: 400 })
  readonly searchText: string;

  @Column({ type: Date })
  readonly issuedAt: Date;

  /** `YYYY-MM-DD`, the last day; null: it does not expire. */
  @Column('varchar', { length: 10, nullable: true })
  readonly validUntil: string | null;

  @Column({ type: Date, nullable: true })
  revokedAt: Date | null;

  @Column('varchar', { length: 300, nullable: true })
  revokedReason: string | null;

  @Column('varchar', { length: 36, nullable: true })
  revokedById: string | null;

  /** The revoked entry that this one stands in for. */
  @Column('varchar', { length: 36, nullable: true })
  readonly correctsId: string | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'certificate_personId_fkey' })
  readonly person?: Relation<Person>;

  /** `today` is a day of the calendar, `YYYY-MM-DD`. */
  stateOn(today: string): CertificateState {
    if (this.revokedAt) return 'revoked';
    return this.validUntil !== null && this.validUntil < today ? 'expired' : 'valid';
  }
}
