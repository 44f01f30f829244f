import { Controller } from '@nestjs/common';
import { demoApi, type InputOf, type ReplyOf } from '@app/contracts';
import { Endpoint, Input } from '../../platform/http.js';
import { MailboxService } from './mailbox.service.js';

@Controller()
export class MailboxController {
  constructor(private readonly mailbox: MailboxService) {}

  @Endpoint(demoApi.listMail)
  async list(): Promise<ReplyOf<typeof demoApi.listMail>> {
    return { items: await this.mailbox.list() };
  }

  @Endpoint(demoApi.readMail)
  read(@Input() { params }: InputOf<typeof demoApi.readMail>): Promise<ReplyOf<typeof demoApi.readMail>> {
    return this.mailbox.read(params.messageId);
  }
}
