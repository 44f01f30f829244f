import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language, MessageTemplateView } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { CohortAccess, CohortChanges } from '../cohort/index.js';
import { unknownIn } from './cohort-message.service.js';
import type { MessageTexts } from './cohort-message.entity.js';
import { MessageTemplate } from './message-template.entity.js';

interface NewTemplate {
  name: string;
  texts: MessageTexts;
  fallback: Language;
}

/** Texts kept for the next time, in a cohort and in its copies. */
@Injectable()
export class MessageTemplateService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly access: CohortAccess,
    private readonly changes: CohortChanges,
  ) {}

  onModuleInit(): void {
    this.changes.onCopied(async ({ fromId, toId }) => {
      const templates = await this.db.of(MessageTemplate).findBy({ cohortId: fromId });
      if (templates.length === 0) return;
      await this.db
        .of(MessageTemplate)
        .insert(templates.map(({ name, texts, fallback }) => ({ id: newId(), cohortId: toId, name, texts, fallback })));
    });
  }

  /** The name is the key: the same name again replaces the texts. */
  async save(actor: Actor, cohortId: string, { name, texts, fallback }: NewTemplate): Promise<MessageTemplateView> {
    await this.access.lockManaged(actor, cohortId);
    const unknown = unknownIn(texts);
    if (unknown.length > 0) throw new AppError('message.placeholder_unknown', { unknown });
    const known = await this.db.of(MessageTemplate).findOneBy({ cohortId, name });
    const template = Object.assign(new MessageTemplate(), {
      id: known?.id ?? newId(),
      cohortId,
      name,
      texts,
      fallback,
    });
    await this.db.of(MessageTemplate).save(template);
    return { id: template.id, name, texts, fallback };
  }

  async remove(actor: Actor, cohortId: string, templateId: string): Promise<void> {
    await this.access.getManaged(actor, cohortId);
    const { affected } = await this.db.of(MessageTemplate).delete({ id: templateId, cohortId });
    if (affected !== 1) throw new AppError('message.template_not_found', { templateId });
  }
}
