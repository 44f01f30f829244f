/** @jest-environment ./.tools/jest.env.web.cjs */
import type { LearningEvent } from '@app/contracts';
import { aProblem, stubApi } from '../../../testing/stub-api.js';
import { enrolmentId } from '../testing/lesson-page.js';
import { newEventId } from './event-id.js';
import { EventQueue, type RecordReply } from './event-queue.js';

const path = `POST /enrolments/${enrolmentId}/events`;
const stored = { body: { lessons: [], completedAt: null, certificateId: null } };

function anEvent(lesson = 'opening', at = 1_795_000_000_000): LearningEvent {
  return { id: newEventId(at), at: new Date(at).toISOString(), kind: 'lesson.finished', lesson };
}

function idsOf(body: unknown): string[] {
  return (body as { events: LearningEvent[] }).events.map(({ id }) => id);
}

describe('the queue of what was learnt', () => {
  let queue: EventQueue;

  beforeEach(() => {
    localStorage.clear();
    queue = new EventQueue(enrolmentId);
  });
  afterEach(() => queue.stop());

  it('sends what happened in order and forgets it', async () => {
    const sent = stubApi({ [path]: stored });
    const events = [anEvent('opening', 1000), anEvent('opening', 2000)];

    for (const event of [...events].reverse()) queue.add(event);
    await queue.flush();
    await queue.flush();

    expect(sent.map(({ body }) => idsOf(body))).toEqual([events.map(({ id }) => id)]);
    expect(localStorage).toHaveLength(0);
    expect(queue.current.kind).toBe('saved');
  });

  it('keeps everything while there is no connection and sends the same events again', async () => {
    const failed = stubApi({});
    const event = anEvent();
    queue.add(event);
    await queue.flush();
    expect(queue.current.kind).toBe('offline');

    const sent = stubApi({ [path]: stored });
    await queue.flush();

    expect(idsOf(failed[0]?.body)).toEqual([event.id]);
    expect(idsOf(sent[0]?.body)).toEqual([event.id]);
    expect(queue.current.kind).toBe('saved');
  });

  it('survives a reload', async () => {
    stubApi({});
    const event = anEvent();
    queue.add(event);
    await queue.flush();
    queue.stop();

    const sent = stubApi({ [path]: stored });
    const reopened = new EventQueue(enrolmentId);
    await reopened.flush();
    reopened.stop();

    expect(sent.map(({ body }) => idsOf(body))).toEqual([[event.id]]);
  });

  it('lets one event that can never be stored hold up nothing else', async () => {
    const bad = anEvent('removed', 1500);
    const good = [anEvent('opening', 1000), anEvent('opening', 2000), anEvent('opening', 3000)];
    const taken: string[] = [];
    globalThis.fetch = (_, init) => {
      const ids = idsOf(JSON.parse(String(init?.body)));
      const problem = aProblem('lesson.not_found', 404).body;
      if (ids.includes(bad.id)) {
        const headers = { 'content-type': 'application/problem+json' };
        return Promise.resolve(new Response(JSON.stringify(problem), { status: 404, headers }));
      }
      taken.push(...ids);
      return Promise.resolve(
        new Response(JSON.stringify(stored.body), { headers: { 'content-type': 'application/json' } }),
      );
    };

    for (const event of [bad, ...good]) queue.add(event);
    await queue.flush();

    expect(taken.sort()).toEqual(good.map(({ id }) => id).sort());
    expect(localStorage).toHaveLength(0);
  });

  it('waits for its owner when somebody else is signed in', async () => {
    stubApi({ [path]: aProblem('enrolment.not_found', 404) });
    queue.add(anEvent());

    await queue.flush();

    expect(queue.current.kind).toBe('signed-out');
    expect(localStorage).toHaveLength(1);
  });

  it('splits what is too much for one message', async () => {
    const sent = stubApi({ [path]: stored });
    for (let place = 0; place < 250; place += 1) queue.add(anEvent('opening', 1000 + place));

    await queue.flush();

    expect(sent.map(({ body }) => idsOf(body).length)).toEqual([200, 50]);
  });

  it('sends what is left when the page goes, and keeps it until it has arrived', async () => {
    const sent = stubApi({ [path]: stored });
    queue.add(anEvent());

    queue.flushOnLeave();
    expect(localStorage).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 10));

    expect(sent).toHaveLength(1);
    expect(localStorage).toHaveLength(0);
  });

  it('hands over what the server has counted', async () => {
    const replies: RecordReply[] = [];
    stubApi({ [path]: { body: { ...stored.body, completedAt: '2026-11-23T10:00:00.000Z' } } });
    const listening = new EventQueue(enrolmentId, (reply) => replies.push(reply));
    listening.add(anEvent());

    await listening.flush();
    listening.stop();

    expect(replies[0]?.completedAt).toBe('2026-11-23T10:00:00.000Z');
  });
});

describe('the id of an event', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    const ids = [1000, 2000, 1_795_000_000_000].map(newEventId);

    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
  });
});
