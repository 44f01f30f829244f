import { Injectable } from '@nestjs/common';
import { Outbox } from '../../platform/mail/outbox.js';
import { Settings } from '../../platform/settings.js';
import { Texts } from '../../platform/texts.js';
import { PersonService } from '../person/index.js';
import type { Certificate } from './certificate.entity.js';
import cs from './mail.cs.json';
import en from './mail.en.json';
import nb from './mail.nb.json';

const texts = new Texts({ cs, en, nb });

/** Tells holders that their certificate is there. */
@Injectable()
export class CertificateMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly people: PersonService,
  ) {}

  /** In the transaction of the issue. Somebody without a proven address finds the certificate on the own page only. */
  async announce({ id, personId, snapshot }: Certificate): Promise<void> {
    const to = personId && (await this.people.findPrimaryEmail(personId));
    if (!to) return;
    const { language } = await this.people.get(personId);
    const t = texts.in(language);
    const { course, kind, number } = snapshot;
    await this.outbox.write(`certificate-issued-${id}`, {
      to,
      language,
      subject: t('issued.subject', { kind }),
      before: [t('issued.greeting'), t('issued.done', { kind, course: course.title }), t('issued.number', { number })],
      button: { label: t('issued.button', { kind }), url: `${this.settings.baseUrl}/certificates/${id}` },
      after: [t('issued.sharing')],
      footer: t('issued.footer'),
    });
  }
}
