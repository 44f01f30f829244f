import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A mail that waits, is being sent, or was sent. Its content is sealed and forgotten once it is sent. */
@Entity()
@Unique('outbox_message_key_key', ['key'])
// In the order of sending and with all that a claim looks at: it never reads a waiting mail's sealed pages to skip it.
@Index('outbox_message_queue_idx', ['state', 'priority', 'dueAt', 'id', 'claimedUntil'])
export class OutboxMessage {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  /** What the mail is about: the same key is never written twice. */
  @Column('varchar', { length: 200 })
  readonly key: string;

  /** The letter with its recipient, sealed; null once sent or given up. */
  @Column('text', { nullable: true })
  content: string | null;

  @Column('varchar', { length: 10 })
  state: 'waiting' | 'sent' | 'failed';

  /** 0: somebody waits for it. 1: one of many, sent beside and never in front of the others. */
  @Column('integer', { default: 0 })
  readonly priority: MailPriority;

  @Column({ type: Date })
  readonly createdAt: Date;

  @Column({ type: Date })
  dueAt: Date;

  /** Until then one worker has it; a worker that dies gives it back that way. */
  @Column({ type: Date, nullable: true })
  claimedUntil: Date | null;

  @Column('integer')
  attempts: number;

  /** The mail server's answer code or the kind of failure; no addresses. */
  @Column('varchar', { length: 200, nullable: true })
  lastError: string | null;

  @Column({ type: Date, nullable: true })
  sentAt: Date | null;
}

export type MailPriority = 0 | 1;
