import { Controller } from '@nestjs/common';
import { sessionApi, type InputOf, type ReplyOf, type SessionView } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, CurrentCaller, Endpoint, Input, MaybeActor, Reply, type Caller } from '../../platform/http.js';
import { Settings } from '../../platform/settings.js';
import { giveSession, takeSession } from './session-cookie.js';
import { SessionService } from './session.service.js';

/** Who is signed in here, and on which devices. */
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly settings: Settings,
  ) {}

  @Endpoint(sessionApi.current)
  async current(
    @MaybeActor() actor: Actor | null,
    @CurrentCaller() { sessionToken }: Caller,
    @Reply() reply: FastifyReply,
  ): Promise<SessionView> {
    const { isDemo, baseUrl } = this.settings;
    if (!actor) {
      if (sessionToken) takeSession(reply, baseUrl);
      return { person: null, isDemo };
    }
    if (sessionToken) giveSession(reply, sessionToken, baseUrl);
    return { person: await this.sessions.getSignedIn(actor), isDemo };
  }

  @Endpoint(sessionApi.signOut)
  async signOut(
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ): Promise<ReplyOf<typeof sessionApi.signOut>> {
    await this.sessions.end(actor.sessionId);
    takeSession(reply, this.settings.baseUrl);
    return {};
  }

  @Endpoint(sessionApi.listDevices)
  async listDevices(@CurrentActor() actor: Actor): Promise<ReplyOf<typeof sessionApi.listDevices>> {
    return { items: await this.sessions.listDevices(actor) };
  }

  @Endpoint(sessionApi.revokeDevice)
  async revokeDevice(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof sessionApi.revokeDevice>,
    @Reply() reply: FastifyReply,
  ): Promise<ReplyOf<typeof sessionApi.revokeDevice>> {
    await this.sessions.revoke(actor, params.deviceId);
    if (params.deviceId === actor.sessionId) takeSession(reply, this.settings.baseUrl);
    return {};
  }

  @Endpoint(sessionApi.revokeOtherDevices)
  async revokeOtherDevices(@CurrentActor() actor: Actor): Promise<ReplyOf<typeof sessionApi.revokeOtherDevices>> {
    return { revoked: await this.sessions.revokeOthers(actor) };
  }
}
