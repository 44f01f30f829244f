import { simpleParser, type ParsedMail } from 'mailparser';
import { composeMessage } from './compose-message.js';
import type { OutgoingMail } from './mail.js';
import { parseMailbox } from './mailbox.js';

const from = parseMailbox('Kulatý stůl <office@roundtable.test>');
const plain: OutgoingMail = {
  to: 'jana@obec.example',
  subject: 'Příliš žluťoučký kůň',
  language: 'cs',
  text: 'Dobrý den,\n\n.\n.. tečky na začátku řádku\n-- \nSvaz obcí',
  html: '<p>Dobrý den</p>',
  key: 'day 1',
  date: new Date('2026-11-23T18:00:00Z'),
};
const calendar = { method: 'REQUEST' as const, text: 'BEGIN:VCALENDAR\r\nSUMMARY:Seminář\r\nEND:VCALENDAR\r\n' };
const read = (mail: OutgoingMail): Promise<ParsedMail> => simpleParser(composeMessage(mail, from).text);

describe('a composed mail', () => {
  it('says who, when and what, in seven bits', async () => {
    const { text } = composeMessage(plain, from);
    const mail = await simpleParser(text);

    expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(text.split('\r\n').every((line) => line.length <= 78)).toBe(true);
    expect(mail.from?.text).toBe('"Kulatý stůl" <office@roundtable.test>');
    expect(mail.subject).toBe(plain.subject);
    expect(mail.date).toEqual(plain.date);
    expect(mail.text).toBe(plain.text);
    expect(mail.html).toBe(plain.html);
    expect(mail.attachments).toEqual([]);
  });

  it('lets an answer go to who reads it, and never lets an address write a header', async () => {
    const answered = await read({ ...plain, replyTo: 'lucie@obec.example\r\nBcc: all@obec.example' });

    expect(answered.replyTo?.text).toBe('lucie@obec.exampleBccall@obec.example');
    expect(answered.bcc).toBeUndefined();
    expect((await read(plain)).replyTo).toBeUndefined();
  });

  it('has the same Message-ID for the same cause and another one for another', () => {
    const id = (key: string) => composeMessage({ ...plain, key }, from).id;

    expect(id('a')).toBe(id('a'));
    expect(id('a')).not.toBe(id('b'));
    expect(id('a')).toMatch(/^<[0-9a-f]{32}@roundtable\.test>$/);
  });

  it('carries an invitation as an alternative with its method and as an attachment', async () => {
    const { text } = composeMessage({ ...plain, calendar }, from);
    const { attachments } = await simpleParser(text);

    expect(text).toMatch(
      /multipart\/mixed[\s\S]+multipart\/alternative[\s\S]+text\/plain[\s\S]+text\/html[\s\S]+text\/calendar; charset=utf-8; method=REQUEST[\s\S]+application\/ics; name="invite\.ics"/,
    );
    const [alternative, attachment] = attachments;
    expect(attachments).toHaveLength(2);
    expect(alternative).toMatchObject({ contentType: 'text/calendar' });
    expect(alternative?.content.toString()).toBe(calendar.text);
    expect(alternative?.headers.get('content-type')).toMatchObject({ params: { method: 'REQUEST' } });
    expect(attachment).toMatchObject({ contentType: 'application/ics', filename: 'invite.ics' });
    expect(attachment?.content.toString()).toBe(calendar.text);
  });

  it('offers to leave by one press where there is something to leave', async () => {
    const unsubscribeUrl = 'https://roundtable.test/api/unsubscribe/abc';
    const { headerLines } = await read({ ...plain, unsubscribeUrl });
    const lines = headerLines.map(({ line }) => line);

    expect(lines).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`);
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect((await read(plain)).headers.has('list-unsubscribe')).toBe(false);
  });

  it('lets nobody write headers through a name, a subject or an address', async () => {
    const nasty = { ...plain, to: 'a@b.example>\r\nBcc: <x@y.example', subject: 'Hi\r\nBcc: x@y.example\r\n\r\nbody' };
    const { text, to } = composeMessage(nasty, { name: 'A" <z@z.example>,\r\nBcc: "B', address: 'office@r.test' });
    const mail = await simpleParser(text);

    expect(mail.bcc).toBeUndefined();
    expect(mail.from?.value.map(({ address }) => address)).toEqual(['office@r.test']);
    expect(to).not.toMatch(/[\s<>]/);
    expect(mail.subject).toBe('Hi Bcc: x@y.example body');
  });
});

describe('a mailbox', () => {
  it('is an address with or without a name', () => {
    expect(parseMailbox('Svaz, z.s. <a@b.example>')).toEqual({ name: 'Svaz, z.s.', address: 'a@b.example' });
    expect(parseMailbox('"Svaz" <a@b.example>')).toEqual({ name: 'Svaz', address: 'a@b.example' });
    expect(parseMailbox(' a@b.example ')).toEqual({ name: '', address: 'a@b.example' });
  });

  it('has its domain as mail servers know it', () => {
    expect(parseMailbox('Obec <urad@žižkov.example>').address).toBe('urad@xn--ikov-kbbb.example');
  });
});
