import type { InvitationView, Language } from '@app/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { newId } from '../../platform/id.js';
import { Course } from '../course/index.js';
import { Person } from '../person/index.js';

const VALID_MS = 30 * 86_400_000;

interface Offer {
  email: string;
  courseId: string | null;
  cohortId: string | null;
  language: Language;
  message: string;
  invitedById: string;
}

/** What an invitation tells of the cohort that it leads into. */
export interface InvitedInto {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
}

/** A link sent to an address, to a course, into a cohort of it or just in. Whoever uses it has proven the mailbox. */
@Entity()
@Unique('invitation_tokenHash_key', ['tokenHash'])
@Unique('invitation_openKey_key', ['openKey'])
@Index('invitation_invitedById_id_idx', ['invitedById', 'id'])
export class Invitation {
  @PrimaryColumn('varchar', { length: 36 })
  readonly id: string;

  /** SHA-256 of the random 256 bits of the link that was sent last. */
  @Column('varchar', { length: 64 })
  tokenHash: string;

  @Column('varchar', { length: 254 })
  readonly email: string;

  @Index('invitation_courseId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly courseId: string | null;

  /** A cohort of that course: whoever accepts becomes a member. */
  @Index('invitation_cohortId_idx')
  @Column('varchar', { length: 36, nullable: true })
  readonly cohortId: string | null;

  @Column('varchar', { length: 2 })
  readonly language: Language;

  /** A personal line of the inviter; may be empty. */
  @Column('varchar', { length: 1000 })
  readonly message: string;

  @Column('varchar', { length: 36 })
  readonly invitedById: string;

  /** Address and cohort or course while the invitation is open: there is one open invitation to the same. Null afterwards. */
  @Column('varchar', { length: 300, nullable: true })
  openKey: string | null;

  @Column({ type: Date })
  readonly invitedAt: Date;

  @Column({ type: Date })
  expiresAt: Date;

  @Column({ type: Date, nullable: true })
  acceptedAt: Date | null;

  @Column({ type: Date, nullable: true })
  withdrawnAt: Date | null;

  @ManyToOne(() => Course, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'courseId', foreignKeyConstraintName: 'invitation_courseId_fkey' })
  readonly course?: Relation<Course>;

  /** By name: the feature of cohorts is built on this one. */
  @ManyToOne('Cohort', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'cohortId', foreignKeyConstraintName: 'invitation_cohortId_fkey' })
  readonly cohort?: InvitedInto | null;

  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'invitedById', foreignKeyConstraintName: 'invitation_invitedById_fkey' })
  readonly invitedBy?: Relation<Person>;

  static of(offer: Offer, { tokenHash, at }: { tokenHash: string; at: Date }): Invitation {
    const invitation: Invitation = Object.assign(new Invitation(), {
      id: newId(),
      invitedAt: at,
      acceptedAt: null,
      withdrawnAt: null,
      ...offer,
    });
    invitation.send(tokenHash, at);
    return invitation;
  }

  stateAt(now: Date): InvitationView['state'] {
    if (this.acceptedAt) return 'accepted';
    if (this.withdrawnAt) return 'withdrawn';
    return this.expiresAt > now ? 'sent' : 'expired';
  }

  /** Nobody has used it and nobody took it back; it may be past its time. */
  get isPending(): boolean {
    return this.acceptedAt === null && this.withdrawnAt === null;
  }

  /** A fresh link for another thirty days; the earlier one is no longer good. */
  send(tokenHash: string, at: Date): void {
    if (!this.isPending) throw new AppError('invitation.closed', { state: this.stateAt(at) });
    this.tokenHash = tokenHash;
    this.expiresAt = new Date(at.getTime() + VALID_MS);
    this.openKey = `${this.email} ${this.cohortId ?? this.courseId ?? ''}`;
  }
}
