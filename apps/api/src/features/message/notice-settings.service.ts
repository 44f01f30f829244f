import { Injectable } from '@nestjs/common';
import {
  NoticeGroup,
  type NoticeDelivery,
  type NotificationSettings,
  type Permission,
  type UnsubscribeTopic,
} from '@app/contracts';
import { In } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { PersonService } from '../person/index.js';
import type { Choice } from './notice-delivery.js';
import { groupChoices, groupDefaults, noticeKinds, type NoticeKind } from './notice-kinds.js';
import { NoticeSetting } from './notice-setting.entity.js';

/** Groups that are only for those who may do more than learn. */
const neededFor: Partial<Record<NoticeGroup, Permission>> = { teaching: 'cohort.manage' };

interface Changes {
  groups: Partial<Record<NoticeGroup, NoticeDelivery>>;
  hasDigest?: boolean | undefined;
}

/** How people want to be told things. */
@Injectable()
export class NoticeSettings {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: PersonService,
  ) {}

  async read(actor: Actor): Promise<NotificationSettings> {
    const choices = await this.choicesOf([actor.id]);
    const groups = NoticeGroup.options.filter((group) => {
      const needed = neededFor[group];
      return !needed || actor.permissions.has(needed);
    });
    return {
      groups: groups.map((group) => ({
        group,
        delivery: choices.get(actor.id, group) ?? groupDefaults[group],
        choices: [...groupChoices[group]],
      })),
      hasDigest: choices.get(actor.id, 'digest') !== 'off',
      email: await this.people.findPrimaryEmail(actor.id),
    };
  }

  async change(actor: Actor, { groups, hasDigest }: Changes): Promise<void> {
    for (const [name, delivery] of Object.entries(groups)) {
      const group = NoticeGroup.parse(name);
      if (!groupChoices[group].includes(delivery)) throw new AppError('notification.choice_refused', { group });
      await this.choose(actor.id, group, delivery);
    }
    if (hasDigest !== undefined) await this.choose(actor.id, 'digest', hasDigest ? 'daily' : 'off');
  }

  /** One press in a mail. A topic that cannot be switched stays as it is. */
  async switchOff(personId: string, topic: UnsubscribeTopic): Promise<void> {
    if (topic === 'seats' || (await this.isOff(personId, topic))) return;
    const previous = (await this.choicesOf([personId])).get(personId, topic) ?? null;
    await this.choose(personId, topic, 'off', previous);
  }

  /** As it was before the press. */
  async switchOn(personId: string, topic: UnsubscribeTopic): Promise<void> {
    const setting = await this.db.of(NoticeSetting).findOneBy({ personId, topic, delivery: 'off' });
    if (!setting) return;
    if (setting.previous) await this.choose(personId, topic, setting.previous);
    else await this.db.of(NoticeSetting).delete({ personId, topic });
  }

  isOff(personId: string, topic: UnsubscribeTopic): Promise<boolean> {
    return this.db.of(NoticeSetting).existsBy({ personId, topic, delivery: 'off' });
  }

  async choicesOf(personIds: readonly string[]): Promise<Choices> {
    return new Choices(await this.db.of(NoticeSetting).findBy({ personId: In([...new Set(personIds)]) }));
  }

  private async choose(
    personId: string,
    topic: UnsubscribeTopic,
    delivery: NoticeDelivery,
    previous: NoticeDelivery | null = null,
  ): Promise<void> {
    const setting = { personId, topic, delivery, previous, changedAt: this.clock.now() };
    await this.db.of(NoticeSetting).upsert(setting, ['personId', 'topic']);
  }
}

/** What several people chose. */
export class Choices {
  private readonly byKey: ReadonlyMap<string, NoticeDelivery>;

  constructor(settings: readonly Pick<NoticeSetting, 'personId' | 'topic' | 'delivery'>[]) {
    this.byKey = new Map(settings.map(({ personId, topic, delivery }) => [`${personId} ${topic}`, delivery]));
  }

  get(personId: string, topic: UnsubscribeTopic): NoticeDelivery | undefined {
    return this.byKey.get(`${personId} ${topic}`);
  }

  forKind(personId: string, kind: NoticeKind): Choice {
    return { group: this.get(personId, noticeKinds[kind].group), digest: this.get(personId, 'digest') };
  }
}
