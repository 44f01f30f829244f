import { Injectable } from '@nestjs/common';
import type { SeatBlockView, SeatMunicipality } from '@app/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { MunicipalityService } from '../municipality/index.js';
import type { SeminarDay } from '../seminar/index.js';
import { SeminarAccess } from '../seminar/index.js';
import { SeatBlock } from './seat-block.entity.js';

/** Reads blocks of seats for those who may know of them. */
@Injectable()
export class SeatBlockQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly days: SeminarAccess,
    private readonly municipalities: MunicipalityService,
  ) {}

  async read(blockId: string): Promise<SeatBlockView> {
    const block = await this.db.of(SeatBlock).findOneBy({ id: blockId });
    if (!block) throw new AppError('seat_block.not_found', { blockId });
    const [view] = await this.toViews([block], [await this.days.getDay(block.dayId)]);
    if (!view) throw new Error('A list of one block has no view of it.');
    return view;
  }

  async listOfDay(day: SeminarDay): Promise<SeatBlockView[]> {
    const blocks = await this.db.of(SeatBlock).find({ where: { dayId: day.id }, order: { id: 'ASC' } });
    return this.toViews(blocks, [day]);
  }

  async listOfMunicipality(municipalityId: string, days: readonly SeminarDay[]): Promise<SeatBlockView[]> {
    const dayId = In(days.map(({ id }) => id));
    const blocks = await this.db.of(SeatBlock).find({ where: { municipalityId, dayId }, order: { id: 'ASC' } });
    return this.toViews(blocks, days);
  }

  async ownMunicipalities(actor: Actor): Promise<SeatMunicipality[]> {
    const places = [...(await this.municipalities.getMany(actor.contactOf)).values()];
    return places
      .map(({ id, name, district }) => ({ id, name, district }))
      .sort((a, b) => a.name.localeCompare(b.name, 'cs'));
  }

  private async toViews(blocks: readonly SeatBlock[], days: readonly SeminarDay[]): Promise<SeatBlockView[]> {
    const places = await this.municipalities.getMany(blocks.map(({ municipalityId }) => municipalityId));
    const taken = await this.countTaken(blocks.map(({ id }) => id));
    const dayOf = new Map(days.map((day) => [day.id, day]));
    const now = this.clock.now();
    return blocks.flatMap(({ id, dayId, municipalityId, seats, releaseAt, state }) => {
      const place = places.get(municipalityId);
      const day = dayOf.get(dayId);
      if (!place || !day) return [];
      const isOpen = state === 'held' && releaseAt > now && day.state === 'planned' && !day.hasStartedBy(now);
      const names = taken.get(id) ?? 0;
      return [
        {
          id,
          dayId,
          municipality: { id: place.id, name: place.name, district: place.district },
          seats,
          taken: names,
          releaseAt: releaseAt.toISOString(),
          state,
          can: { change: isOpen, name: isOpen && names < seats },
        },
      ];
    });
  }

  private async countTaken(blockIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (blockIds.length === 0) return new Map();
    const rows = await this.db.rows<{ blockId: string; count: number | string }>(
      `SELECT "blockId", COUNT(*) AS "count" FROM "booking"
       WHERE "blockId" IN (${blockIds.map(() => '?').join(', ')}) AND "state" IN ('confirmed', 'no_show')
       GROUP BY "blockId"`,
      blockIds,
    );
    return new Map(rows.map(({ blockId, count }) => [blockId, Number(count)]));
  }
}
