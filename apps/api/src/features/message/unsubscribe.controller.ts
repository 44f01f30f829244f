import { Controller } from '@nestjs/common';
import { messageApi, type InputOf, type ReplyOf } from '@app/contracts';
import { Endpoint, Input } from '../../platform/http.js';
import { UnsubscribeService } from './unsubscribe.service.js';

/** The page behind the link of a mail. Looking never changes anything: mail scanners open every link. */
@Controller()
export class UnsubscribeController {
  constructor(private readonly unsubscribing: UnsubscribeService) {}

  @Endpoint(messageApi.readUnsubscribe)
  read(
    @Input() { params }: InputOf<typeof messageApi.readUnsubscribe>,
  ): Promise<ReplyOf<typeof messageApi.readUnsubscribe>> {
    return this.unsubscribing.read(params.token);
  }

  @Endpoint(messageApi.unsubscribe)
  async unsubscribe(
    @Input() { params }: InputOf<typeof messageApi.unsubscribe>,
  ): Promise<ReplyOf<typeof messageApi.unsubscribe>> {
    await this.unsubscribing.switchOff(params.token);
    return this.unsubscribing.read(params.token);
  }

  @Endpoint(messageApi.undoUnsubscribe)
  async undo(
    @Input() { params }: InputOf<typeof messageApi.undoUnsubscribe>,
  ): Promise<ReplyOf<typeof messageApi.undoUnsubscribe>> {
    await this.unsubscribing.switchOn(params.token);
    return this.unsubscribing.read(params.token);
  }
}
