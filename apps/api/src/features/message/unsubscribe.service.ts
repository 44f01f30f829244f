import { Injectable } from '@nestjs/common';
import type { UnsubscribeView } from '@app/contracts';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { emailHint, Person, PersonService } from '../person/index.js';
import { NoticeSettings } from './notice-settings.service.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

/** What the link of a mail can do without signing in: that one topic of that one person, off and on again. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly db: Database,
    private readonly tokens: UnsubscribeTokens,
    private readonly settings: NoticeSettings,
    private readonly people: PersonService,
  ) {}

  async read(token: string): Promise<UnsubscribeView> {
    const { personId, topic } = await this.open(token);
    const email = await this.people.findPrimaryEmail(personId);
    const isOff = await this.settings.isOff(personId, topic);
    return { topic, isOff, emailHint: email ? emailHint(email) : null };
  }

  async switchOff(token: string): Promise<void> {
    const { personId, topic } = await this.open(token);
    await this.settings.switchOff(personId, topic);
  }

  async switchOn(token: string): Promise<void> {
    const { personId, topic } = await this.open(token);
    await this.settings.switchOn(personId, topic);
  }

  private async open(token: string) {
    const said = this.tokens.read(token);
    if (!said || !(await this.db.of(Person).existsBy({ id: said.personId }))) {
      throw new AppError('unsubscribe.not_found');
    }
    return said;
  }
}
