import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { CohortLinks } from './cohort-links.queries.js';
import { HandIn } from './hand-in.entity.js';
import { mayReadAsPeer, mayReview, maySeeForReview, mayWorkOn } from './hand-in.policy.js';

/** Loads work for those who may; for others it does not exist. */
@Injectable()
export class HandInAccess {
  constructor(
    private readonly db: Database,
    private readonly links: CohortLinks,
  ) {}

  async getOwn(actor: Actor, handInId: string): Promise<HandIn> {
    return found(await this.find(handInId), handInId, (handIn) => mayWorkOn(actor, handIn));
  }

  /** The own work, held until the end of the transaction. */
  async lockOwn(actor: Actor, handInId: string): Promise<HandIn> {
    return found(await this.lock(handInId), handInId, (handIn) => mayWorkOn(actor, handIn));
  }

  async getForReview(actor: Actor, handInId: string): Promise<{ handIn: HandIn; mayDecide: boolean }> {
    return this.forReview(actor, await this.find(handInId), handInId);
  }

  /** For a decision: held until the end of the transaction. */
  async lockForReview(actor: Actor, handInId: string): Promise<HandIn> {
    const { handIn, mayDecide } = await this.forReview(actor, await this.lock(handInId), handInId);
    if (!mayDecide) throw new AppError('review.own_work', { handInId });
    return handIn;
  }

  async getAsPeer(actor: Actor, handInId: string): Promise<HandIn> {
    const handIn = await this.find(handInId);
    const isTogether = handIn !== null && (await this.links.areTogether(actor.id, handIn));
    return found(handIn, handInId, (one) => mayReadAsPeer(actor, one, isTogether));
  }

  /** Whatever somebody may read of it: the author all, others only what was handed in. */
  async getReadable(actor: Actor, handInId: string): Promise<{ handIn: HandIn; sees: 'all' | 'rounds' | 'last' }> {
    const handIn = found(await this.find(handInId), handInId, () => true);
    if (mayWorkOn(actor, handIn)) return { handIn, sees: 'all' };
    if (maySeeForReview(actor, handIn, await this.isTrainer(actor, handIn))) return { handIn, sees: 'rounds' };
    if (mayReadAsPeer(actor, handIn, await this.links.areTogether(actor.id, handIn))) return { handIn, sees: 'last' };
    throw new AppError('hand_in.not_found', { handInId });
  }

  private async forReview(actor: Actor, handIn: HandIn | null, handInId: string) {
    const isTrainer = handIn !== null && (await this.isTrainer(actor, handIn));
    const work = found(handIn, handInId, (one) => maySeeForReview(actor, one, isTrainer));
    return { handIn: work, mayDecide: mayReview(actor, work, isTrainer) };
  }

  private async isTrainer(actor: Actor, handIn: HandIn): Promise<boolean> {
    return (await this.links.trainersOf(handIn)).includes(actor.id);
  }

  private find(id: string): Promise<HandIn | null> {
    return this.db.of(HandIn).findOneBy({ id });
  }

  /** On SQLite writers queue, so there is nothing to lock. */
  private lock(id: string): Promise<HandIn | null> {
    const lock = this.db.isPostgres ? { lock: { mode: 'for_no_key_update' as const } } : {};
    return this.db.of(HandIn).findOne({ where: { id }, ...lock });
  }
}

function found(handIn: HandIn | null, handInId: string, may: (handIn: HandIn) => boolean): HandIn {
  if (!handIn || !may(handIn)) throw new AppError('hand_in.not_found', { handInId });
  return handIn;
}
