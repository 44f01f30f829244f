import { Controller } from '@nestjs/common';
import { peopleApi, type InputOf, type ProfileView, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { toNamingChange } from './naming-change.js';
import { PersonQueries } from './person.queries.js';
import { PersonService } from './person.service.js';

/** The records of everybody, for those who keep them. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PersonService,
    private readonly queries: PersonQueries,
  ) {}

  @Endpoint(peopleApi.list)
  list(@Input() { query }: InputOf<typeof peopleApi.list>): Promise<ReplyOf<typeof peopleApi.list>> {
    return this.queries.list(query);
  }

  @Endpoint(peopleApi.read)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof peopleApi.read>): Promise<ProfileView> {
    return this.queries.getProfile(actor, params.personId);
  }

  @Endpoint(peopleApi.change)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof peopleApi.change>,
  ): Promise<ProfileView> {
    const { reason, ...fields } = body;
    await this.people.correct(actor, params.personId, { ...toNamingChange(fields), reason });
    return this.queries.getProfile(actor, params.personId);
  }
}
