import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An Ed25519 key that certificates are or were signed with. Public halves stay for ever: paper does not expire. */
@Entity()
export class SigningKey {
  /** Eight characters taken from the public key. */
  @PrimaryColumn('varchar', { length: 8 })
  readonly id: string;

  /** 32 bytes in base64url. */
  @Column('varchar', { length: 43 })
  readonly publicKey: string;

  /** PKCS #8, sealed with the installation's secret. */
  @Column('text')
  readonly sealedPrivateKey: string;

  @Column({ type: Date })
  readonly from: Date;

  /** Null while it signs. */
  @Column({ type: Date, nullable: true })
  until: Date | null;
}
