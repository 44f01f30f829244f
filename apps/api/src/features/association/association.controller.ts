import { Controller } from '@nestjs/common';
import { certificateApi, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { AssociationService } from './association.service.js';
import { SigningKeyService } from './signing-key.service.js';

type Api = typeof certificateApi;

@Controller()
export class AssociationController {
  constructor(
    private readonly association: AssociationService,
    private readonly signingKeys: SigningKeyService,
  ) {}

  @Endpoint(certificateApi.readAssociation)
  read(): Promise<ReplyOf<Api['readAssociation']>> {
    return this.association.get();
  }

  @Endpoint(certificateApi.changeAssociation)
  change(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<Api['changeAssociation']>,
  ): Promise<ReplyOf<Api['changeAssociation']>> {
    return this.association.change(actor, body);
  }

  @Endpoint(certificateApi.keys)
  async keys(): Promise<ReplyOf<Api['keys']>> {
    const keys = await this.signingKeys.list();
    return {
      keys: keys.map(({ id, publicKey, from, until }) => ({
        id,
        publicKey,
        from: from.toISOString(),
        until: until?.toISOString() ?? null,
      })),
    };
  }
}
