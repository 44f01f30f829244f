import type { Audience } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Municipality } from '../municipality/index.js';
import { Person } from './person.entity.js';

/** A person's office in a municipality, from–until (both days included). */
@Entity()
export class Mandate {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('mandate_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Index('mandate_municipalityId_idx')
  @Column('varchar', { length: 36 })
  municipalityId: string;

  @Column('varchar', { length: 120 })
  office: string;

  @Column('varchar', { length: 10 })
  audience: Audience;

  /** `YYYY-MM-DD` */
  @Column('varchar', { length: 10 })
  from: string;

  @Column('varchar', { length: 10, nullable: true })
  until: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'mandate_personId_fkey' })
  readonly person?: Relation<Person>;

  @ManyToOne(() => Municipality, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'municipalityId', foreignKeyConstraintName: 'mandate_municipalityId_fkey' })
  readonly municipality?: Relation<Municipality>;

  isCurrentOn(day: string): boolean {
    return this.from <= day && (this.until === null || this.until >= day);
  }
}
