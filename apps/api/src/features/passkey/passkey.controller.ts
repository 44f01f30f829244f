import { Controller } from '@nestjs/common';
import { passkeyApi, type InputOf, type PasskeyView, type ReplyOf, type SignedInReply } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, CurrentCaller, Endpoint, Input, Reply, type Caller } from '../../platform/http.js';
import { Settings } from '../../platform/settings.js';
import { giveSession } from '../session/index.js';
import { PasskeyService } from './passkey.service.js';

@Controller()
export class PasskeyController {
  constructor(
    private readonly passkeys: PasskeyService,
    private readonly settings: Settings,
  ) {}

  @Endpoint(passkeyApi.list)
  async list(@CurrentActor() actor: Actor): Promise<ReplyOf<typeof passkeyApi.list>> {
    return { items: await this.passkeys.list(actor) };
  }

  @Endpoint(passkeyApi.registrationOptions)
  registrationOptions(@CurrentActor() actor: Actor): Promise<ReplyOf<typeof passkeyApi.registrationOptions>> {
    return this.passkeys.offerRegistration(actor);
  }

  @Endpoint(passkeyApi.register)
  register(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof passkeyApi.register>): Promise<PasskeyView> {
    return this.passkeys.register(actor, body);
  }

  @Endpoint(passkeyApi.remove)
  async remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof passkeyApi.remove>,
  ): Promise<ReplyOf<typeof passkeyApi.remove>> {
    await this.passkeys.remove(actor, params.passkeyId);
    return {};
  }

  @Endpoint(passkeyApi.signInOptions)
  signInOptions(): Promise<ReplyOf<typeof passkeyApi.signInOptions>> {
    return this.passkeys.offerSignIn();
  }

  @Endpoint(passkeyApi.signIn)
  async signIn(
    @Input() { body }: InputOf<typeof passkeyApi.signIn>,
    @CurrentCaller() caller: Caller,
    @Reply() reply: FastifyReply,
  ): Promise<SignedInReply> {
    const { sessionToken, person } = await this.passkeys.signIn(body, caller);
    giveSession(reply, sessionToken, this.settings.baseUrl);
    return { person, returnTo: null };
  }
}
