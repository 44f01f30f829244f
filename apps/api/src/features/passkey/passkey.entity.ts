import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../person/index.js';

/** A key on a person's device or in their password manager that signs in without mail. Only its public half is here. */
@Entity()
@Unique('passkey_credentialId_key', ['credentialId'])
export class Passkey {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('passkey_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  /** Base64url; WebAuthn allows 1,023 bytes. */
  @Column('varchar', { length: 1400 })
  readonly credentialId: string;

  /** COSE key in base64url. */
  @Column('text')
  readonly publicKey: string;

  /** Uses as the device counts them; one that does not grow betrays a copy. Synced passkeys stay at 0. */
  @Column('bigint')
  counter: number;

  @Column('simple-json')
  readonly transports: string[];

  /** What the person calls it. */
  @Column('varchar', { length: 60 })
  readonly name: string;

  @Column({ type: Date })
  readonly createdAt: Date;

  @Column({ type: Date, nullable: true })
  lastUsedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'passkey_personId_fkey' })
  readonly person?: Relation<Person>;
}
