import { Controller } from '@nestjs/common';
import { personMergeApi, type InputOf, type MergePreview, type MergeView, type ReplyOf } from '@app/contracts';
import { authorize, type Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { MergePeopleQueries } from './merge-people.queries.js';
import { MergePreviewQueries } from './merge-preview.queries.js';
import type { PersonMerge } from './person-merge.entity.js';
import { mayMergePeople } from './person-merge.policy.js';
import { PersonMergeService } from './person-merge.service.js';

type Api = typeof personMergeApi;

@Controller()
export class PersonMergeController {
  constructor(
    private readonly merges: PersonMergeService,
    private readonly previews: MergePreviewQueries,
    private readonly people: MergePeopleQueries,
  ) {}

  @Endpoint(personMergeApi.listDuplicates)
  async listDuplicates(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<Api['listDuplicates']>,
  ): Promise<ReplyOf<Api['listDuplicates']>> {
    authorize(mayMergePeople(actor));
    return { items: await this.people.listDuplicates(query.limit) };
  }

  @Endpoint(personMergeApi.preview)
  preview(@CurrentActor() actor: Actor, @Input() { query }: InputOf<Api['preview']>): Promise<MergePreview> {
    authorize(mayMergePeople(actor));
    return this.previews.preview(query);
  }

  @Endpoint(personMergeApi.merge)
  async merge(@CurrentActor() actor: Actor, @Input() { body }: InputOf<Api['merge']>): Promise<MergeView> {
    return this.viewOf(await this.merges.merge(actor, body));
  }

  @Endpoint(personMergeApi.list)
  list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<Api['list']>): Promise<ReplyOf<Api['list']>> {
    authorize(mayMergePeople(actor));
    return this.people.list(query);
  }

  @Endpoint(personMergeApi.undo)
  async undo(@CurrentActor() actor: Actor, @Input() { params }: InputOf<Api['undo']>): Promise<MergeView> {
    return this.viewOf(await this.merges.undo(actor, params.mergeId));
  }

  private async viewOf(merge: PersonMerge): Promise<MergeView> {
    const [view] = await this.people.toViews([merge]);
    if (!view) throw new Error('A list of one merge has no view of it.');
    return view;
  }
}
