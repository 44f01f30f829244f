import type { NoticeDelivery, UnsubscribeTopic } from '@app/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../person/index.js';

/** What one person chose for one group, or for the daily summary as a whole. Without it the default holds. */
@Entity()
export class NoticeSetting {
  @PrimaryColumn('varchar', { length: 36 })
  readonly personId: string;

  @PrimaryColumn('varchar', { length: 20 })
  readonly topic: UnsubscribeTopic;

  /** `digest` knows `daily` and `off`. */
  @Column('varchar', { length: 10 })
  delivery: NoticeDelivery;

  /** Before it was switched off by a link in a mail; undoing goes back to it. */
  @Column('varchar', { length: 10, nullable: true })
  previous: NoticeDelivery | null;

  @Column({ type: Date })
  changedAt: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId', foreignKeyConstraintName: 'notice_setting_personId_fkey' })
  readonly person?: Relation<Person>;
}
