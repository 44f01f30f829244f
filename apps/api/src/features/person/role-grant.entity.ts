import type { Role } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from './person.entity.js';

/** A role that a person has, everywhere or for one municipality. Learners need none. */
@Entity()
export class RoleGrant {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Index('role_grant_personId_idx')
  @Column('varchar', { length: 36 })
  readonly personId: string;

  @Column('varchar', { length: 20 })
  readonly role: Role;

  /** Null: not limited to a municipality. */
  @Column('varchar', { length: 36, nullable: true })
  readonly municipalityId: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'role_grant_personId_fkey' })
  readonly person?: Relation<Person>;
}
