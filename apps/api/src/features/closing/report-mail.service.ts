import { Injectable } from '@nestjs/common';
import type { ClosingReport } from '@app/contracts';
import { Database } from '../../platform/database.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { Settings } from '../../platform/settings.js';
import { Texts } from '../../platform/texts.js';
import type { Cohort } from '../cohort/index.js';
import { CourseService, textIn } from '../course/index.js';
import { Person, PersonService, RoleGrant } from '../person/index.js';
import cs from './texts.cs.json';
import en from './texts.en.json';
import nb from './texts.nb.json';

const texts = new Texts({ cs, en, nb });

/** Sends the report of a closed cohort to the coordinators: numbers only, so it can be forwarded. */
@Injectable()
export class ReportMail {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly people: PersonService,
    private readonly courses: CourseService,
  ) {}

  /** In the transaction that writes the report. */
  async send({ id, name: cohort, courseId }: Cohort, report: ClosingReport): Promise<void> {
    const grants = await this.db.of(RoleGrant).find({ where: { role: 'coordinator' }, relations: { person: true } });
    const coordinators = new Map(grants.map(({ personId, person }) => [personId, person]));
    const { revision } = await this.courses.getOffered(await this.courses.getSlug(courseId));
    // An association has a handful of coordinators.
    for (const [personId, person] of coordinators) {
      const to = await this.people.findPrimaryEmail(personId);
      if (!to || !person) continue;
      const { language }: Person = person;
      const t = texts.in(language);
      await this.outbox.write(`cohort-report ${id} ${personId}`, {
        to,
        language,
        subject: t('report.subject', { cohort }),
        before: [
          t('report.greeting'),
          t('report.closed', { cohort, course: textIn(revision.content.title, language) }),
          t('report.numbers', numbersOf(report)),
        ],
        button: { label: t('report.button'), url: `${this.settings.baseUrl}/cohorts/${id}/closing` },
        after: [],
        footer: t('report.footer'),
      });
    }
  }
}

function numbersOf({ members, enrolled, attended, completed, municipalities, hours }: ClosingReport) {
  const { politicians, officers, madeUp } = completed;
  return { members, enrolled, attended, completed: politicians + officers, madeUp, municipalities, hours };
}
