import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { StoredFile } from '../../platform/stored-file.entity.js';
import { HandIn } from './hand-in.entity.js';

/** A file of a hand-in. Rounds remember its id, so it stays when it is taken out of the draft after one. */
@Entity()
export class HandInFile {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('hand_in_file_handInId_idx')
  @Column('varchar', { length: 36 })
  readonly handInId: string;

  @Column('varchar', { length: 80 })
  readonly part: string;

  @Column('varchar', { length: 36 })
  readonly fileId: string;

  @Column('boolean')
  isInDraft: boolean;

  @ManyToOne(() => HandIn, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'handInId', foreignKeyConstraintName: 'hand_in_file_handInId_fkey' })
  readonly handIn?: Relation<HandIn>;

  @ManyToOne(() => StoredFile, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'fileId', foreignKeyConstraintName: 'hand_in_file_fileId_fkey' })
  readonly file?: Relation<StoredFile>;
}
