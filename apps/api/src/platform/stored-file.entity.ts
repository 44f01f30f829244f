import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a private file; its bytes lie in the data folder under this id. */
@Entity()
export class StoredFile {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  /** Of the bytes as they are kept, in hexadecimal. */
  @Column('varchar', { length: 64 })
  readonly sha256: string;

  /** Bytes. */
  @Column('integer')
  readonly size: number;

  /** By content, not by name. */
  @Column('varchar', { length: 120 })
  readonly mediaType: string;

  /** As the sender called it, made harmless, with the ending of what it is. */
  @Column('varchar', { length: 160 })
  readonly name: string;

  @Column({ type: Date })
  readonly createdAt: Date;
}
