import { Controller } from '@nestjs/common';
import { dayKitApi, type InputOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { attachment } from '../../platform/attachment.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { DayKitService, fileNameOf } from './day-kit.service.js';
import { DayKitRenderer } from './pdf/day-kit-renderer.js';

@Controller()
export class DayKitController {
  constructor(
    private readonly kits: DayKitService,
    private readonly renderer: DayKitRenderer,
  ) {}

  @Endpoint(dayKitApi.read)
  async read(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof dayKitApi.read>,
    @Reply() reply: FastifyReply,
  ): Promise<Uint8Array> {
    const kit = await this.kits.gather(actor, params.dayId, query.languages);
    const bytes = await this.renderer.render(kit, query.parts);
    attachment(reply, { name: fileNameOf(kit), type: 'application/pdf' });
    return bytes;
  }
}
