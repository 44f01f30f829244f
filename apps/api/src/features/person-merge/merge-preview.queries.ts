import { Injectable } from '@nestjs/common';
import { mergeFields, type Language, type MergePreview } from '@app/contracts';
import { In } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { fromStored } from '../../platform/stored-instant.js';
import { Person } from '../person/index.js';
import { ConflictFactsQueries } from './conflict-facts.queries.js';
import { MergePeopleQueries } from './merge-people.queries.js';
import { suggestedSide } from './merge-fields.js';
import { MergePlanner, type MergePlan, type Side } from './merge-planner.js';

interface Pair {
  kept: Person;
  gone: Person;
}

/** What joining two records would do, in words and as a plan. */
@Injectable()
export class MergePreviewQueries {
  constructor(
    private readonly db: Database,
    private readonly planner: MergePlanner,
    private readonly facts: ConflictFactsQueries,
    private readonly people: MergePeopleQueries,
  ) {}

  /** A record that was joined to another one already is none. */
  async getPair(keptId: string, goneId: string, { forUpdate = false } = {}): Promise<Pair> {
    if (keptId === goneId) throw new AppError('person_merge.same_person');
    const found = await this.db.of(Person).find({
      where: { id: In([keptId, goneId]) },
      order: { id: 'ASC' },
      ...(forUpdate && this.db.isPostgres ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    const kept = found.find(({ id, mergedIntoId }) => id === keptId && mergedIntoId === null);
    const gone = found.find(({ id, mergedIntoId }) => id === goneId && mergedIntoId === null);
    if (!kept || !gone) throw new AppError('person.not_found');
    return { kept, gone };
  }

  /** What is not chosen is as suggested. */
  async planOf(kept: Person, gone: Person, choices: Readonly<Record<string, Side>>): Promise<MergePlan> {
    const people = { keptId: kept.id, goneId: gone.id };
    const { conflicts } = await this.planner.plan(people, () => 'kept');
    const suggested = new Map((await this.facts.describe(conflicts, 'en')).map((one) => [one.id, one.suggested]));
    return this.planner.plan(people, ({ id }) => choices[id] ?? suggested.get(id) ?? 'kept');
  }

  async preview({
    keptId,
    goneId,
    language,
  }: {
    keptId: string;
    goneId: string;
    language: Language;
  }): Promise<MergePreview> {
    const { kept, gone } = await this.getPair(keptId, goneId);
    const plan = await this.planOf(kept, gone, {});
    const cards = await this.people.cardsOf([keptId, goneId]);
    const [keptCard, goneCard] = [cards.get(keptId), cards.get(goneId)];
    if (!keptCard || !goneCard) throw new AppError('person.not_found');
    return {
      kept: keptCard,
      gone: goneCard,
      fields: mergeFields
        .filter((field) => kept[field] !== gone[field])
        .map((field) => ({ field, kept: kept[field], gone: gone[field], suggested: suggestedSide(field, kept, gone) })),
      moves: [...plan.counts].map(([thing, count]) => ({ thing, count })),
      conflicts: await this.facts.describe(plan.conflicts, language),
      blocks: await this.blocksOf(plan.blockedDayIds),
      fingerprint: plan.fingerprint,
    };
  }

  private async blocksOf(dayIds: readonly string[]): Promise<MergePreview['blocks']> {
    if (dayIds.length === 0) return [];
    const days = await this.db.rows<{ title: string; startsAt: Date | string }>(
      `SELECT "title", "startsAt" FROM "seminar_day" WHERE "id" IN (${dayIds.map(() => '?').join(', ')})`,
      dayIds,
    );
    return days.map(({ title, startsAt }) => ({
      thing: 'booking' as const,
      label: `${title} (${fromStored(startsAt).toISOString().slice(0, 10)})`,
    }));
  }
}
