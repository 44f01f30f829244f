import type { Language, MessageSegment, MessageText } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { newId } from '../../platform/id.js';
import { Cohort } from '../cohort/index.js';
import { Person } from '../person/index.js';

/** How long a message can be taken back. */
const UNDO_MS = 60_000;

export type MessageTexts = Partial<Record<Language, MessageText>>;

interface NewMessage {
  cohortId: string;
  authorId: string;
  segment: MessageSegment;
  texts: MessageTexts;
  fallback: Language;
  isReplyToAuthor: boolean;
}

/** What a trainer wrote to people of a cohort. Who got it are the notices that point here. */
@Entity()
@Index('cohort_message_cohortId_id_idx', ['cohortId', 'id'])
export class CohortMessage {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  @Column('varchar', { length: 36 })
  readonly cohortId: string;

  @Index('cohort_message_authorId_idx')
  @Column('varchar', { length: 36 })
  readonly authorId: string;

  @Column('simple-json')
  readonly segment: MessageSegment;

  @Column('simple-json')
  readonly texts: MessageTexts;

  /** What people read whose language has no text. */
  @Column('varchar', { length: 2 })
  readonly fallback: Language;

  @Column('boolean')
  readonly isReplyToAuthor: boolean;

  @Column({ type: Date })
  readonly writtenAt: Date;

  /** Its mails wait until then; so long it can be taken back. */
  @Column({ type: Date })
  readonly sendsAt: Date;

  @Column({ type: Date, nullable: true })
  cancelledAt: Date | null;

  @ManyToOne(() => Cohort, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'cohort_message_cohortId_fkey' })
  readonly cohort?: Relation<Cohort>;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'authorId', foreignKeyConstraintName: 'cohort_message_authorId_fkey' })
  readonly author?: Relation<Person>;

  static write(fields: NewMessage, at: Date): CohortMessage {
    return Object.assign(new CohortMessage(), {
      id: newId(),
      writtenAt: at,
      sendsAt: new Date(at.getTime() + UNDO_MS),
      cancelledAt: null,
      ...fields,
    });
  }

  stateAt(now: Date): 'pending' | 'sent' | 'cancelled' {
    if (this.cancelledAt) return 'cancelled';
    return now < this.sendsAt ? 'pending' : 'sent';
  }

  /** The text for readers of this language. */
  textFor(language: Language): { language: Language; text: MessageText } {
    return textFor(this, language);
  }
}

/** The text of that language or, where there is none, of the fallback. */
export function textFor(
  { texts, fallback }: { texts: MessageTexts; fallback: Language },
  asked: Language,
): { language: Language; text: MessageText } {
  const language = texts[asked] ? asked : fallback;
  return { language, text: texts[language] ?? { subject: '', body: '' } };
}
