import { Injectable } from '@nestjs/common';
import type { SeatPerson } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { CohortAccess, CohortMembers } from '../cohort/index.js';
import { Booking } from './booking.entity.js';
import { SeatBlockAccess } from './seat-block-access.service.js';
import { SeatPeople } from './seat-people.service.js';
import { SeatService } from './seat.service.js';
import type { DayCommand } from './seats.js';

interface NewBlock {
  municipalityId: string;
  seats: number;
  releaseAt: string;
}

/** Seats held for a municipality until a date, and the names that are put into them. */
@Injectable()
export class SeatBlockService {
  constructor(
    private readonly db: Database,
    private readonly access: SeatBlockAccess,
    private readonly cohorts: CohortAccess,
    private readonly members: CohortMembers,
    private readonly people: SeatPeople,
    private readonly seats: SeatService,
  ) {}

  /** Answers the id of the block. */
  async make(actor: Actor, dayId: string, { municipalityId, seats, releaseAt }: NewBlock): Promise<string> {
    await this.access.getDayFor(actor, dayId, municipalityId);
    const block = { id: newId(), municipalityId, seats, releaseAt: new Date(releaseAt) };
    await this.seats.run({ dayId, commands: [{ kind: 'makeBlock', block }], actorId: actor.id });
    return block.id;
  }

  async change(
    actor: Actor,
    blockId: string,
    { seats, releaseAt }: { seats?: number | undefined; releaseAt?: string | undefined },
  ): Promise<void> {
    const { block } = await this.access.getBlock(actor, blockId);
    await this.run(actor, block.dayId, {
      kind: 'changeBlock',
      blockId,
      seats: seats ?? block.seats,
      releaseAt: releaseAt ? new Date(releaseAt) : block.releaseAt,
    });
  }

  async release(actor: Actor, blockId: string): Promise<void> {
    const { block } = await this.access.getBlock(actor, blockId);
    await this.run(actor, block.dayId, { kind: 'releaseBlock', blockId });
  }

  async cancel(actor: Actor, blockId: string): Promise<void> {
    const { block } = await this.access.getBlock(actor, blockId);
    await this.run(actor, block.dayId, { kind: 'cancelBlock', blockId });
  }

  /** Who is named is in the cohort from then on. */
  async name(actor: Actor, blockId: string, who: SeatPerson): Promise<void> {
    const { block, cohort, isManaged } = await this.access.getBlock(actor, blockId);
    const { municipalityId, dayId } = block;
    const personId = 'email' in who ? await this.people.findOrEnter(who, municipalityId) : who.personId;
    if ('personId' in who) await this.requireKnown({ personId, municipalityId }, isManaged ? cohort.id : null);

    const locked = await this.cohorts.lock(cohort.id);
    if (!locked) throw new AppError('seat_block.not_found', { blockId });
    await this.members.join(locked, [personId], 'block');
    const commands: DayCommand[] = [{ kind: 'nameSeat', blockId, id: newId(), personId }];
    await this.seats.run({ dayId, commands, actorId: actor.id, municipalityId });
  }

  async removeName(actor: Actor, blockId: string, bookingId: string): Promise<void> {
    const { block } = await this.access.getBlock(actor, blockId);
    const booking = await this.db.of(Booking).findOneBy({ id: bookingId, blockId });
    if (!booking) throw new AppError('booking.not_found', { bookingId });
    await this.run(actor, block.dayId, { kind: 'cancel', bookingId, by: 'contact' });
  }

  /** By id only somebody of the municipality, and for those who run the cohort its members: ids of strangers tell nothing. */
  private async requireKnown(
    { personId, municipalityId }: { personId: string; municipalityId: string },
    managedCohortId: string | null,
  ): Promise<void> {
    if (await this.people.isOf(personId, municipalityId)) return;
    if (managedCohortId && (await this.cohorts.findMember(managedCohortId, personId))) return;
    throw new AppError('person.not_found', { personId });
  }

  private async run(actor: Actor, dayId: string, command: DayCommand): Promise<void> {
    await this.seats.run({ dayId, commands: [command], actorId: actor.id });
  }
}
