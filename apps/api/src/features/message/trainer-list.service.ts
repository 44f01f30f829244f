import { Injectable } from '@nestjs/common';
import type { Language } from '@app/contracts';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Booking } from '../booking/index.js';
import { CohortTrainer } from '../cohort/index.js';
import { Municipality } from '../municipality/index.js';
import { Person } from '../person/index.js';
import { SeminarDayTrainer, type SeminarDay } from '../seminar/index.js';
import { messageTexts } from './message-texts.js';
import { Notices } from './notices.service.js';
import { ReminderService } from './reminder.service.js';
import { isListDue } from './reminder-schedule.js';
import { dayValues } from './seminar-values.js';

/** Sends those who teach tomorrow the names of who comes: in the mail only, so that no copy of the list stays here. */
@Injectable()
export class TrainerListService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly reminders: ReminderService,
  ) {}

  async sendLists(): Promise<void> {
    const now = this.clock.now();
    const due = (await this.reminders.daysAhead()).filter((day) => isListDue(day, now));
    const told = await this.reminders.alreadyTold(due.map(keyOf));
    const trainers = await this.trainersOf(due);
    for (const day of due) {
      const left = (trainers.get(day.id) ?? []).filter((personId) => !told.has(`${personId} ${keyOf(day)}`));
      if (left.length > 0) await this.sendList(day, left);
    }
  }

  private async sendList(day: SeminarDay, personIds: readonly string[]): Promise<void> {
    const lines = await this.lines(day.id);
    const about = {
      kind: 'seminar.list' as const,
      key: keyOf(day),
      values: { ...dayValues(day), people: lines.length },
      link: `/cohorts/${day.cohortId}/days`,
      cohortId: day.cohortId,
      dayId: day.id,
      expiresAt: day.startsAt,
    };
    const privacy = (language: Language) => messageTexts.in(language)('seminar.list.privacy');
    const details = (language: Language) => (lines.length > 0 ? [lines.join('\n'), privacy(language)] : []);
    await this.notices.tellMany(
      personIds.map((personId) => ({ ...about, personId })),
      { details },
    );
  }

  /** "Nováková Jana – Horní Lhota", by surname. */
  private async lines(dayId: string): Promise<string[]> {
    const bookings = await this.db.of(Booking).findBy({ dayId, state: 'confirmed' });
    if (bookings.length === 0) return [];
    const people = await this.db
      .of(Person)
      .find({ where: { id: In(bookings.map(({ personId }) => personId)) }, order: { sortName: 'ASC', id: 'ASC' } });
    const ids = bookings.flatMap(({ municipalityId }) => municipalityId ?? []);
    const municipalities = await this.db.of(Municipality).findBy({ id: In([...new Set(ids)]) });
    const places = new Map(municipalities.map(({ id, name }) => [id, name]));
    const byPerson = new Map(bookings.map((booking) => [booking.personId, booking]));
    return people.map(({ id, familyName, givenName }) => {
      const place = places.get(byPerson.get(id)?.municipalityId ?? '');
      return [`${familyName} ${givenName}`.trim() || '?', place].filter(Boolean).join(' – ');
    });
  }

  /** Who teaches that day; where nobody was named, who runs the cohort. */
  private async trainersOf(days: readonly SeminarDay[]): Promise<ReadonlyMap<string, string[]>> {
    if (days.length === 0) return new Map();
    const named = await this.db.of(SeminarDayTrainer).findBy({ dayId: In(days.map(({ id }) => id)) });
    const running = await this.db.of(CohortTrainer).findBy({ cohortId: In(days.map(({ cohortId }) => cohortId)) });
    return new Map(
      days.map(({ id, cohortId }) => {
        const own = named.filter(({ dayId }) => dayId === id);
        const all = own.length > 0 ? own : running.filter((trainer) => trainer.cohortId === cohortId);
        return [id, all.map(({ personId }) => personId)];
      }),
    );
  }
}

function keyOf({ id, startsAt }: SeminarDay): string {
  return `seminar.list ${id} ${startsAt.toISOString()}`;
}
