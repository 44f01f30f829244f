import { certificateApi } from '@app/contracts';
import { aKnownLearner, completeCourse, findCertificate } from '../../../testing/certificates.js';
import { aMandate, aMunicipality } from '../../../testing/factories.js';
import { aQuizCourse } from '../../../testing/quiz-course.js';
import { aLearner, takeQuiz } from '../../../testing/quiz-taking.js';
import { TestServer } from '../../../testing/test-server.js';
import { CompletionService, Enrolment } from '../learning/index.js';
import { Person } from '../person/index.js';
import { Certificate } from './certificate.entity.js';
import { IssuingService } from './issuing.service.js';

describe('issuing certificates', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('happens by itself when the last condition is met', async () => {
    const learner = await aKnownLearner(server, {
      person: { titlesBefore: 'Ing.', givenName: 'Jana', familyName: 'Šťastná', titlesAfter: 'Ph.D.', language: 'nb' },
      office: 'starostka',
      municipality: { name: 'Nová Ves' },
    });

    const { result } = await takeQuiz(server, learner);

    const { session } = learner;
    const { body } = await server.call(
      certificateApi.read,
      { params: { certificateId: result?.certificateId ?? '' } },
      { session },
    );
    expect(body).toMatchObject({
      state: 'valid',
      printedName: 'Ing. Jana Šťastná, Ph.D.',
      printed: {
        kind: 'confirmation',
        language: 'nb',
        audience: 'politician',
        municipality: { name: 'Nová Ves', country: 'CZ' },
        office: 'starostka',
        courseTitle: 'Round tables (nb)',
        revision: 1,
        outcomes: ['Leads a meeting (nb)'],
        hours: 4,
        startedOn: '2026-11-23',
        completedOn: '2026-11-23',
        issuedOn: '2026-11-23',
        validUntil: null,
        issuer: { name: 'Svaz obcí pro účast veřejnosti', accreditation: null },
      },
    });
  });

  it.each([
    ['cs', 'Vaše potvrzení o absolvování je připravené'],
    ['en', 'Your certificate is ready'],
    ['nb', 'Kursbeviset ditt er klart'],
  ] as const)('tells the holder by mail in the own language: %s', async (language, subject) => {
    const { person, enrolment } = await aKnownLearner(server, { person: { language } });
    await completeCourse(server, enrolment);

    await server.deliverMail();

    const certificate = await findCertificate(server, enrolment);
    const mail = server.mail.lastTo(person.email);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(`http://roundtable.test/certificates/${certificate?.id}`);
    expect(mail.text).toContain(`Round tables (${language})`);
    expect(mail.text).toContain(certificate?.number);
  });

  it('prints the office of the enrolment, not a later one', async () => {
    const learner = await aLearner(server, await aQuizCourse(server));
    const personId = learner.person.id;
    const then = await aMandate(server, { personId, office: 'zastupitelka' });
    await aMandate(server, { personId, office: 'hejtmanka', from: '2026-11-20' });
    await server.db.transaction(() =>
      server.db.of(Enrolment).update({ id: learner.enrolment.id }, { mandateId: then.id }),
    );

    await completeCourse(server, learner.enrolment);

    expect((await findCertificate(server, learner.enrolment))?.snapshot.office).toBe('zastupitelka');
  });

  it('happens once, however often the course is completed again', async () => {
    const { enrolment } = await aKnownLearner(server);

    await Promise.all(Array.from({ length: 10 }, () => completeCourse(server, enrolment)));

    expect(await server.db.of(Certificate).countBy({ enrolmentId: enrolment.id })).toBe(1);
  });

  it('counts by the calendar of both countries: half past midnight on New Year’s Day is the new year', async () => {
    const own = await TestServer.start();
    const [before, after] = [await aKnownLearner(own), await aKnownLearner(own)];
    await completeCourse(own, before.enrolment);
    own.clock.pass({ days: 38, hours: 5, minutes: 30 });

    await completeCourse(own, after.enrolment);

    expect(own.clock.now().toISOString()).toBe('2026-12-31T23:30:00.000Z');
    expect((await findCertificate(own, before.enrolment))?.number).toBe('2026/0001');
    expect(await findCertificate(own, after.enrolment)).toMatchObject({
      number: '2027/0001',
      snapshot: { issuedOn: '2027-01-01' },
    });
    await own.stop();
  });

  describe('before the name or the office was told', () => {
    it('completes the course without a certificate, and issues it as soon as they are told', async () => {
      const learner = await aLearner(server, await aQuizCourse(server), { person: { givenName: '', familyName: '' } });
      const { result } = await takeQuiz(server, learner);
      expect(result).toMatchObject({ isCourseCompleted: true, certificateId: null });
      server.clock.pass({ days: 2 });

      const issued = await server.db.transaction(async () => {
        const person = await server.db.of(Person).findOneByOrFail({ id: learner.person.id });
        await server.db.of(Person).save(Object.assign(person, { givenName: 'Jana', familyName: 'Nováková' }));
        const none = await server.app.get(IssuingService).issueDue(person.id);
        await aMandate(server, { personId: person.id, municipalityId: (await aMunicipality(server)).id });
        return [none, await server.app.get(IssuingService).issueDue(person.id)];
      });

      expect(issued).toEqual([0, 1]);
      const certificate = await findCertificate(server, learner.enrolment);
      expect(certificate?.snapshot).toMatchObject({ completedOn: '2026-11-23', issuedOn: '2026-11-25' });
      const enrolment = await server.db.of(Enrolment).findOneByOrFail({ id: learner.enrolment.id });
      expect(enrolment.certificateId).toBe(certificate?.id);
      expect(await server.app.get(IssuingService).issueDue(learner.person.id)).toBe(0);
    });

    it('shows what is missing while it can still be told', async () => {
      const known = await aKnownLearner(server, { office: 'starostka', municipality: { name: 'Lhota' } });
      const unknown = await aLearner(server, await aQuizCourse(server), { person: { givenName: '', familyName: '' } });
      const preview = ({ enrolment, session }: typeof known) =>
        server.call(
          certificateApi.preview,
          { params: { enrolmentId: enrolment.id }, query: { language: 'cs' } },
          { session },
        );

      expect((await preview(known)).body).toEqual({
        printedName: 'Jana Nováková',
        municipality: 'Lhota',
        office: 'starostka',
        missing: [],
      });
      expect((await preview(unknown)).body).toEqual({
        printedName: '',
        municipality: null,
        office: null,
        missing: ['holder.givenName', 'holder.familyName', 'municipality.name', 'office'],
      });
      expect((await preview({ ...unknown, session: known.session })).body.code).toBe('enrolment.not_found');
    });
  });
});

describe('the numbers of the register', () => {
  it('have no gap and no double among 200 completions at once, some of which fail', async () => {
    const server = await TestServer.start();
    const course = await aQuizCourse(server);
    const failing = new Set<string>();
    // Told after the certificate was entered: what fails now had its number already.
    server.app
      .get(CompletionService)
      .onCompleted(({ id }) => (failing.has(id) ? Promise.reject(new Error('on purpose')) : Promise.resolve()));
    const learners = await Promise.all(Array.from({ length: 240 }, () => aKnownLearner(server, { course })));
    const enrolments = learners.map(({ enrolment }) => enrolment);
    for (const { id } of enrolments.filter((_, n) => n % 6 === 3)) failing.add(id);

    const outcomes = await Promise.allSettled(enrolments.map((enrolment) => completeCourse(server, enrolment)));

    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(40);
    const numbers = (await server.db.of(Certificate).find({ order: { ordinal: 'ASC' } })).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, n) => `2026/${String(n + 1).padStart(4, '0')}`));
    await server.stop();
  }, 120_000);
});
