import { Controller, UseGuards } from '@nestjs/common';
import { sessionApi, type InputOf, type ReplyOf, type SignedInReply } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, Endpoint, Input, Reply, type Caller } from '../../platform/http.js';
import { Settings } from '../../platform/settings.js';
import { CodeTriesGuard } from './code-tries.guard.js';
import { RedemptionService } from './redemption.service.js';
import { giveSession } from './session-cookie.js';
import { SignInService, VALID_MINUTES } from './sign-in.service.js';

/** Signing in without a password. */
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly redemption: RedemptionService,
    private readonly settings: Settings,
  ) {}

  @Endpoint(sessionApi.requestSignIn)
  async request(
    @Input() { body }: InputOf<typeof sessionApi.requestSignIn>,
  ): Promise<ReplyOf<typeof sessionApi.requestSignIn>> {
    await this.signIn.request(body);
    return { validMinutes: VALID_MINUTES };
  }

  @Endpoint(sessionApi.readLink)
  readLink(@Input() { params }: InputOf<typeof sessionApi.readLink>): Promise<ReplyOf<typeof sessionApi.readLink>> {
    return this.redemption.readLink(params.token);
  }

  @Endpoint(sessionApi.redeemLink)
  async redeemLink(
    @Input() { params }: InputOf<typeof sessionApi.redeemLink>,
    @CurrentCaller() caller: Caller,
    @Reply() reply: FastifyReply,
  ): Promise<SignedInReply> {
    const { sessionToken, person, returnTo } = await this.redemption.redeemLink(params.token, caller);
    giveSession(reply, sessionToken, this.settings.baseUrl);
    return { person, returnTo };
  }

  @UseGuards(CodeTriesGuard)
  @Endpoint(sessionApi.redeemCode)
  async redeemCode(
    @Input() { body }: InputOf<typeof sessionApi.redeemCode>,
    @CurrentCaller() caller: Caller,
    @Reply() reply: FastifyReply,
  ): Promise<SignedInReply> {
    const { sessionToken, person, returnTo } = await this.redemption.redeemCode(body, caller);
    giveSession(reply, sessionToken, this.settings.baseUrl);
    return { person, returnTo };
  }
}
