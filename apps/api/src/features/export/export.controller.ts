import { Controller } from '@nestjs/common';
import { exportApi, importFields, type InputOf } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input, Reply } from '../../platform/http.js';
import { listFile } from '../../platform/list-file.js';
import { Texts } from '../../platform/texts.js';
import { CertificateQueries } from '../certificate/index.js';
import { CohortMemberQueries } from '../cohort/index.js';
import { InvitationQueries } from '../invitation/index.js';
import { PeopleExportQueries } from './people-export.queries.js';
import cs from './words.cs.json';
import en from './words.en.json';
import nb from './words.nb.json';

type Api = typeof exportApi;

const texts = new Texts<keyof typeof en>({ cs, en, nb });
/** More than any association has; whoever had more would need another tool than a spreadsheet. */
const MOST_ROWS = 200_000;

/** Lists as files, for those who may see the lists. */
@Controller()
export class ExportController {
  constructor(
    private readonly everybody: PeopleExportQueries,
    private readonly register: CertificateQueries,
    private readonly invited: InvitationQueries,
    private readonly members: CohortMemberQueries,
  ) {}

  @Endpoint(exportApi.people)
  async people(@Input() { query }: InputOf<Api['people']>, @Reply() reply: FastifyReply): Promise<Uint8Array> {
    const say = texts.in(query.language);
    const rows = (await this.everybody.listPeople(query.q)).map((person) =>
      importFields.map((field) =>
        field === 'audience' && person.audience ? say(`audience.${person.audience}`) : (person[field] ?? ''),
      ),
    );
    const headings = importFields.map((field) => say(`people.${field}`));
    return listFile(reply, { name: say('people'), format: query.format, headings, rows });
  }

  @Endpoint(exportApi.certificates)
  async certificates(
    @Input() { query }: InputOf<Api['certificates']>,
    @Reply() reply: FastifyReply,
  ): Promise<Uint8Array> {
    const say = texts.in(query.language);
    const { items } = await this.register.listRegister({ limit: MOST_ROWS, q: query.q });
    const rows = items.map((one) => [
      one.number,
      one.name ?? '',
      one.municipality ?? '',
      one.courseTitle,
      say(`audience.${one.audience}`),
      one.issuedOn,
      say(`certificate.${one.state}`),
    ]);
    const headings = [
      say('number'),
      say('name'),
      say('municipality'),
      say('course'),
      say('role'),
      say('issuedOn'),
      say('state'),
    ];
    return listFile(reply, { name: say('certificates'), format: query.format, headings, rows });
  }

  @Endpoint(exportApi.invitations)
  async invitations(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<Api['invitations']>,
    @Reply() reply: FastifyReply,
  ): Promise<Uint8Array> {
    const say = texts.in(query.language);
    const { items } = await this.invited.list(actor, { limit: MOST_ROWS, language: query.language });
    const rows = items.map(({ email, course, language, state, invitedAt, expiresAt, acceptedAt }) => [
      email,
      course?.title ?? '',
      language,
      say(`invitation.${state}`),
      dayOf(invitedAt),
      dayOf(expiresAt),
      dayOf(acceptedAt),
    ]);
    const headings = [
      say('email'),
      say('course'),
      say('language'),
      say('state'),
      say('invitedOn'),
      say('expiresOn'),
      say('acceptedOn'),
    ];
    return listFile(reply, { name: say('invitations'), format: query.format, headings, rows });
  }

  @Endpoint(exportApi.cohortMembers)
  async cohortMembers(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<Api['cohortMembers']>,
    @Reply() reply: FastifyReply,
  ): Promise<Uint8Array> {
    const say = texts.in(query.language);
    const page = { limit: MOST_ROWS, state: 'active' as const, sort: 'name' as const };
    const { items } = await this.members.list(actor, params.cohortId, page);
    const rows = items.map(({ name, municipality, office, audience, joinedAt }) => [
      name,
      municipality ?? '',
      office ?? '',
      audience ? say(`audience.${audience}`) : '',
      dayOf(joinedAt),
    ]);
    const headings = [say('name'), say('municipality'), say('office'), say('role'), say('joinedOn')];
    return listFile(reply, { name: say('members'), format: query.format, headings, rows });
  }
}

/** Of an instant, in UTC as it is stored. */
function dayOf(instant: string | null): string {
  return instant?.slice(0, 10) ?? '';
}
