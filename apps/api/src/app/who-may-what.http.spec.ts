import { contracts } from '@app/contracts';
import { TestServer } from '../../testing/test-server.js';
import { cohortTrials } from '../../testing/who-may-what/cohort-trials.js';
import { dayTrials } from '../../testing/who-may-what/day-trials.js';
import { peopleTrials } from '../../testing/who-may-what/people-trials.js';
import { aCast, callers, type Cast } from '../../testing/who-may-what/scene.js';
import { seatTrials } from '../../testing/who-may-what/seat-trials.js';
import { tryOut, type Trial } from '../../testing/who-may-what/try-out.js';
import { workTrials } from '../../testing/who-may-what/work-trials.js';

/**
 * `401` nobody is signed in · `403` the role is not enough · `404` hidden: to this caller it does not exist ·
 * `ok` allowed · `own` allowed, and the reply has only what is the caller's own: nothing of this cohort.
 *
 * The cohort is by invitation, for the council of one municipality; `contact` is its contact. After the colon stands
 * what is different in a further case of the same endpoint.
 */
const table = `
endpoint                        nobody learner member trainer otherTrainer otherContact contact coordinator auditor

cohort.list                     401    403     403    ok      own          403          403     ok          403
cohort.create                   401    403     403    ok      ok           403          403     ok          403
cohort.read                     401    403     403    ok      404          403          403     ok          403
cohort.change                   401    403     403    ok      404          403          403     ok          403
cohort.copy                     401    403     403    ok      404          403          403     ok          403
cohort.open                     401    403     403    ok      404          403          403     ok          403
cohort.remove                   401    403     403    ok      404          403          403     ok          403
cohort.possibleTrainers         401    403     403    ok      ok           403          403     ok          403
cohort.addTrainer               401    403     403    ok      404          403          403     ok          403
cohort.removeTrainer            401    403     403    ok      404          403          403     ok          403

cohortPeople.matrix             401    403     403    ok      404          403          403     ok          403
cohortPeople.listMembers        401    403     403    ok      404          403          403     ok          403
cohortPeople.findCandidates     401    403     403    ok      404          403          403     ok          403
cohortPeople.addMembers         401    403     403    ok      404          403          403     ok          403
cohortPeople.addMembers:unknown 401    403     403    404     404          403          403     ok          403
cohortPeople.removeMember       401    403     403    ok      404          403          403     ok          403
cohortPeople.invite             401    403     403    ok      404          403          403     ok          403
cohortPeople.listInvited        401    403     403    ok      404          403          403     ok          403
cohortPeople.newlyElected       401    403     403    403     403          403          403     ok          403
cohortPeople.addNewlyElected    401    403     403    403     403          403          403     ok          403

membership.join                 401    ok      ok     ok      ok           ok           ok      ok          ok
membership.join:by-invitation   401    404     404    404     404          404          404     404         404
membership.join:draft           401    404     404    404     404          404          404     404         404
membership.leave                401    404     ok     404     404          404          404     404         404
membership.listOwn              401    own     ok     own     own          own          own     own         own

export.people                   401    403     403    403     403          403          403     ok          403
export.certificates             401    403     403    403     403          403          403     ok          ok
export.invitations              401    403     403    ok      own          403          403     ok          403
export.cohortMembers            401    403     403    ok      404          403          403     ok          403

seminar.list                    401    403     403    ok      404          403          403     ok          403
seminar.read                    401    403     403    ok      404          403          403     ok          403
seminar.create                  401    403     403    ok      404          403          403     ok          403
seminar.change                  401    403     403    ok      404          403          403     ok          403
seminar.cancel                  401    403     403    ok      404          403          403     ok          403

booking.listOwn                 401    own     ok     own     own          own          own     own         own
booking.readOwn                 401    404     ok     404     404          404          404     404         404
booking.book                    401    404     ok     404     404          404          404     404         404
booking.book:open               401    ok      ok     ok      ok           ok           ok      ok          ok
booking.cancel                  401    404     ok     404     404          404          404     404         404
booking.accept                  401    404     ok     404     404          404          404     404         404
booking.decline                 401    404     ok     404     404          404          404     404         404
booking.list                    401    403     403    ok      404          403          403     ok          403
booking.lines                   401    403     403    ok      404          403          403     ok          403
booking.add                     401    403     403    ok      404          403          403     ok          403
booking.add:unknown             401    403     403    404     404          403          403     404         403
booking.confirm                 401    403     403    ok      404          403          403     ok          403
booking.cancelFor               401    403     403    ok      404          403          403     ok          403
booking.markNoShow              401    403     403    ok      404          403          403     ok          403
booking.undoNoShow              401    403     403    ok      404          403          403     ok          403

seatBlock.municipalities        401    403     403    403     403          own          ok      own         403
seatBlock.days                  401    403     403    403     403          404          ok      ok          403
seatBlock.people                401    403     403    403     403          404          ok      ok          403
seatBlock.make                  401    403     403    ok      404          404          ok      ok          403
seatBlock.make:open             401    403     403    ok      404          404          ok      ok          403
seatBlock.change                401    403     403    ok      404          404          ok      ok          403
seatBlock.release               401    403     403    ok      404          404          ok      ok          403
seatBlock.cancel                401    403     403    ok      404          404          ok      ok          403
seatBlock.name                  401    403     403    ok      404          404          ok      ok          403
seatBlock.name:unknown          401    403     403    404     404          404          404     404         403
seatBlock.removeName            401    403     403    ok      404          404          ok      ok          403

sessionRequest.create           401    403     403    403     403          404          ok      403         403
sessionRequest.listOwn          401    403     403    403     403          own          ok      403         403
sessionRequest.withdraw         401    403     403    403     403          404          ok      403         403
sessionRequest.list             401    403     403    403     403          403          403     ok          403
sessionRequest.decline          401    403     403    403     403          403          403     ok          403
sessionRequest.accept           401    403     403    403     403          403          403     ok          403

attendance.readRoster           401    403     403    ok      404          403          403     ok          403
attendance.record               401    403     403    ok      404          403          403     ok          403
attendance.makeUp               401    403     403    ok      404          403          403     ok          403
attendance.readCode             401    403     403    ok      404          403          403     ok          403
attendance.stream               401    403     403    ok      404          403          403     ok          403
attendance.readOfCohort         401    403     403    ok      404          403          403     ok          403
attendance.checkIn              401    403     ok     403     403          403          403     403         403
attendance.readOwnCode          401    404     ok     404     404          404          404     404         404

dayKit.read                     401    403     403    ok      404          403          403     ok          403

feedback.readForm               ok     ok      ok     ok      ok           ok           ok      ok          ok
feedback.answer                 ok     ok      ok     ok      ok           ok           ok      ok          ok
feedback.results                401    403     403    ok      404          403          403     ok          403

calendar.readFeed               401    own     own    own     own          own          own     own         own
calendar.makeFeed               401    ok      ok     ok      ok           ok           ok      ok          ok
calendar.endFeed                401    ok      ok     ok      ok           ok           ok      ok          ok
calendar.feed                   ok     ok      ok     ok      ok           ok           ok      ok          ok
calendar.feed:guessed           404    404     404    404     404          404          404     404         404

closing.preview                 401    403     403    ok      404          403          403     ok          403
closing.close                   401    403     403    ok      404          403          403     ok          403
closing.undo                    401    403     403    ok      404          403          403     ok          403
closing.finish                  401    403     403    ok      404          403          403     ok          403
closing.certificates            401    403     403    ok      404          403          403     ok          403

message.listNotices             401    own     ok     own     own          own          own     own         own
message.readSettings            401    own     ok     own     own          own          own     own         own
message.changeSettings          401    ok      ok     ok      ok           ok           ok      ok          ok
message.readUnsubscribe         ok     ok      ok     ok      ok           ok           ok      ok          ok
message.unsubscribe             ok     ok      ok     ok      ok           ok           ok      ok          ok
message.undoUnsubscribe         ok     ok      ok     ok      ok           ok           ok      ok          ok
message.readDesk                401    403     403    ok      404          403          403     ok          403
message.preview                 401    403     403    ok      404          403          403     ok          403
message.list                    401    403     403    ok      404          403          403     ok          403
message.send                    401    403     403    ok      404          403          403     ok          403
message.cancel                  401    403     403    ok      404          403          403     ok          403
message.resend                  401    403     403    ok      404          403          403     ok          403
message.saveTemplate            401    403     403    ok      404          403          403     ok          403
message.removeTemplate          401    403     403    ok      404          403          403     ok          403

peopleImport.create             401    403     403    ok      404          403          403     ok          403
peopleImport.create:register    401    403     403    403     403          403          403     ok          403
peopleImport.read               401    403     403    ok      404          403          403     404         403
peopleImport.listRows           401    403     403    ok      404          403          403     404         403
peopleImport.decide             401    403     403    ok      404          403          403     404         403
peopleImport.badRows            401    403     403    ok      404          403          403     404         403
peopleImport.apply              401    403     403    ok      404          403          403     404         403
peopleImport.discard            401    403     403    ok      404          403          403     404         403

personMerge.listDuplicates      401    403     403    403     403          403          403     ok          403
personMerge.preview             401    403     403    403     403          403          403     ok          403
personMerge.merge               401    403     403    403     403          403          403     ok          403
personMerge.list                401    403     403    403     403          403          403     ok          403
personMerge.undo                401    403     403    403     403          403          403     ok          403

assignment.read                 401    404     ok     404     404          404          404     404         404
assignment.begin                401    404     ok     404     404          404          404     404         404
assignment.save                 401    404     ok     404     404          404          404     404         404
assignment.addFile              401    404     ok     404     404          404          404     404         404
assignment.removeFile           401    404     ok     404     404          404          404     404         404
assignment.file                 401    404     ok     ok      404          404          404     ok          404
assignment.file:draft           401    404     ok     404     404          404          404     404         404
assignment.submit               401    404     ok     404     404          404          404     404         404
assignment.listShared           401    404     ok     404     404          404          404     404         404
assignment.comment              401    404     ok     404     404          404          404     404         404
assignment.comment:not-shared   401    404     404    404     404          404          404     404         404
assignment.saveUndertaking      401    404     ok     404     404          404          404     404         404
assignment.listUndertakings     401    403     403    403     403          403          403     ok          403
assignment.queue                401    403     403    ok      own          403          403     ok          403
assignment.readReview           401    403     403    ok      404          403          403     ok          403
assignment.readReview:draft     401    403     403    404     404          403          403     404         403
assignment.decide               401    403     403    ok      404          403          403     ok          403
`;

const groups = [
  'cohort',
  'cohortPeople',
  'membership',
  'export',
  'seminar',
  'booking',
  'seatBlock',
  'sessionRequest',
  'attendance',
  'dayKit',
  'feedback',
  'calendar',
  'closing',
  'message',
  'peopleImport',
  'personMerge',
  'assignment',
];

const trials: Readonly<Record<string, Trial>> = {
  ...cohortTrials,
  ...seatTrials,
  ...dayTrials,
  ...peopleTrials,
  ...workTrials,
};

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .filter(Boolean)
  .map((line) => line.trim().split(/\s+/));
type Words = Readonly<Record<string, string>>;
const expected = rows.map(([name = '', ...words]): [string, Words] => [
  name,
  Object.fromEntries(words.map((word, at) => [head[at + 1] ?? '', word])),
]);

const isForSomebody = (words: Words) => Object.values(words).some((word) => word === 'ok' || word === 'own');

describe('who may what with cohorts', () => {
  let server: TestServer;
  let cast: Cast;

  beforeAll(async () => {
    server = await TestServer.start();
    cast = await aCast(server);
  });
  afterAll(() => server.stop());

  it('is said for every endpoint and for everybody', () => {
    const endpoints = groups.flatMap((group) => Object.keys(contracts[group] ?? {}).map((name) => `${group}.${name}`));
    const names = expected.map(([name]) => name);

    expect(head.slice(1)).toEqual(callers);
    expect(expected.map(([, words]) => Object.keys(words))).toEqual(names.map(() => callers));
    expect(names.filter((name) => !name.includes(':'))).toEqual(endpoints);
    // Where nobody may, the request is wrong and proves nothing.
    expect(expected.filter(([name, words]) => !name.includes(':') && !isForSomebody(words))).toEqual([]);
    expect([...names].sort()).toEqual(Object.keys(trials).sort());
  });

  it.each(expected)('%s', async (name, words) => {
    const trial = trials[name];
    if (!trial) throw new Error(`There is no trial for ${name}.`);

    expect(await tryOut(server, cast, trial)).toEqual(words);
  });
});
