import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from './person.entity.js';

/** An e-mail address of a person, in lower case. Only a confirmed one signs in and receives mail. */
@Entity()
@Unique('person_email_email_key', ['email'])
export class PersonEmail {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('person_email_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Column('varchar', { length: 254 })
  readonly email: string;

  @Column('boolean')
  isPrimary: boolean;

  /** Null until its code was entered. */
  @Column({ type: Date, nullable: true })
  confirmedAt: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'person_email_personId_fkey' })
  readonly person?: Relation<Person>;
}
