import { Injectable } from '@nestjs/common';
import type { InputOf, assignmentApi, ReplyOf, UndertakingDraftView, UndertakingKind } from '@app/contracts';
import { LessThan } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { MunicipalityService } from '../municipality/index.js';
import { PersonService } from '../person/index.js';
import type { HandIn } from './hand-in.entity.js';
import { toUndertakingView } from './hand-in.view.js';
import { UndertakingDraft } from './undertaking-draft.entity.js';

type Api = typeof assignmentApi;
type Noted = InputOf<Api['saveUndertaking']>['body'];

/** Real events that accepted work describes, kept until they are recorded in the association's register. */
@Injectable()
export class UndertakingService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly municipalities: MunicipalityService,
    private readonly people: PersonService,
  ) {}

  async findView(handInId: string): Promise<UndertakingDraftView | null> {
    const draft = await this.db.of(UndertakingDraft).findOneBy({ handInId });
    return draft && this.toView(draft);
  }

  /** `kind` is what the assignment records; null when it records nothing. */
  async save(
    handIn: HandIn,
    kind: UndertakingKind | null,
    { version, ...fields }: Noted,
  ): Promise<UndertakingDraftView> {
    if (handIn.state !== 'accepted' || kind === null) {
      throw new AppError('undertaking.not_offered', { handInId: handIn.id });
    }
    if (fields.municipalityId) await this.municipalities.getView(fields.municipalityId);
    const known = await this.db.of(UndertakingDraft).findOneBy({ handInId: handIn.id });
    if ((known?.version ?? 0) !== version) {
      throw new AppError('undertaking.changed_meanwhile', { version: known?.version ?? 0 });
    }
    const { id: handInId, personId } = handIn;
    const begun = known ?? { id: newId(), handInId, personId, kind, state: 'draft' as const };
    const change = { ...fields, savedAt: this.clock.now(), version: version + 1 };
    const draft = Object.assign(new UndertakingDraft(), begun, change);
    await this.db.of(UndertakingDraft).save(draft);
    return this.toView(draft);
  }

  /** The newest first; ids grow with time, so the id of the last one is the cursor. */
  async list({
    cursor,
    limit,
  }: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<ReplyOf<Api['listUndertakings']>> {
    const found = await this.db.of(UndertakingDraft).find({
      where: cursor ? { id: LessThan(cursor) } : {},
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = found.slice(0, limit);
    const names = await this.people.getNames(page.map(({ personId }) => personId));
    const views = await this.toViews(page);
    const items = views.map((view, index) => ({ ...view, authorName: names.get(page[index]?.personId ?? '') ?? '' }));
    return { items, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  private async toView(draft: UndertakingDraft): Promise<UndertakingDraftView> {
    const { municipalityId } = draft;
    const place = municipalityId
      ? (await this.municipalities.getMany([municipalityId])).get(municipalityId)
      : undefined;
    return toUndertakingView(draft, place ?? null);
  }

  private async toViews(drafts: readonly UndertakingDraft[]): Promise<UndertakingDraftView[]> {
    const places = await this.municipalities.getMany(drafts.flatMap(({ municipalityId }) => municipalityId ?? []));
    return drafts.map((draft) =>
      toUndertakingView(draft, draft.municipalityId ? (places.get(draft.municipalityId) ?? null) : null),
    );
  }
}
