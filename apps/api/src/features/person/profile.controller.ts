import { Controller, UseGuards } from '@nestjs/common';
import { peopleApi, type InputOf, type ProfileView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { ClaimTriesGuard } from './claim-tries.guard.js';
import { EmailService } from './email.service.js';
import { MandateService } from './mandate.service.js';
import { toNamingChange } from './naming-change.js';
import { PersonQueries } from './person.queries.js';
import { PersonService } from './person.service.js';

/** The own record. Every change answers the whole of it. */
@Controller()
export class ProfileController {
  constructor(
    private readonly people: PersonService,
    private readonly queries: PersonQueries,
    private readonly mandates: MandateService,
    private readonly emails: EmailService,
  ) {}

  @Endpoint(peopleApi.readProfile)
  readProfile(@CurrentActor() actor: Actor): Promise<ProfileView> {
    return this.queries.getProfile(actor, actor.id);
  }

  @Endpoint(peopleApi.changeProfile)
  async changeProfile(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof peopleApi.changeProfile>,
  ): Promise<ProfileView> {
    await this.people.changeOwn(actor, toNamingChange(body));
    return this.readProfile(actor);
  }

  @Endpoint(peopleApi.addMandate)
  async addMandate(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof peopleApi.addMandate>,
  ): Promise<ProfileView> {
    await this.mandates.add(actor, body);
    return this.readProfile(actor);
  }

  @Endpoint(peopleApi.changeMandate)
  async changeMandate(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof peopleApi.changeMandate>,
  ): Promise<ProfileView> {
    await this.mandates.change(actor, params.mandateId, body);
    return this.readProfile(actor);
  }

  @Endpoint(peopleApi.removeMandate)
  async removeMandate(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof peopleApi.removeMandate>,
  ): Promise<ProfileView> {
    await this.mandates.remove(actor, params.mandateId);
    return this.readProfile(actor);
  }

  @Endpoint(peopleApi.addEmail)
  async addEmail(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof peopleApi.addEmail>,
  ): Promise<ProfileView> {
    await this.emails.add(actor, body.email);
    return this.readProfile(actor);
  }

  @UseGuards(ClaimTriesGuard)
  @Endpoint(peopleApi.confirmEmail)
  async confirmEmail(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof peopleApi.confirmEmail>,
  ): Promise<ProfileView> {
    await this.emails.confirm(actor, params.emailId, body.code);
    return this.readProfile(actor);
  }

  @Endpoint(peopleApi.makePrimary)
  async makePrimary(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof peopleApi.makePrimary>,
  ): Promise<ProfileView> {
    await this.emails.makePrimary(actor, params.emailId);
    return this.readProfile(actor);
  }

  @Endpoint(peopleApi.removeEmail)
  async removeEmail(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof peopleApi.removeEmail>,
  ): Promise<ProfileView> {
    await this.emails.remove(actor, params.emailId);
    return this.readProfile(actor);
  }
}
