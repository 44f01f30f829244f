import type { Language } from '@app/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Cohort } from '../cohort/index.js';
import type { MessageTexts } from './cohort-message.entity.js';

/** Texts that a cohort's trainers keep for later; they go with the cohort when it is copied. */
@Entity()
@Unique('message_template_cohortId_name_key', ['cohortId', 'name'])
export class MessageTemplate {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly cohortId: string;

  @Column('varchar', { length: 120 })
  readonly name: string;

  @Column('simple-json')
  texts: MessageTexts;

  @Column('varchar', { length: 2 })
  fallback: Language;

  @ManyToOne(() => Cohort, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'message_template_cohortId_fkey' })
  readonly cohort?: Relation<Cohort>;
}
