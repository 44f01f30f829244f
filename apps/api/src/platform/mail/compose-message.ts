import { createHash } from 'node:crypto';
import type { CalendarPart, OutgoingMail } from './mail.js';
import { toAsciiAddress, type Mailbox } from './mailbox.js';
import { base64Lines, headerText, quotedPrintable } from './mime-text.js';

export interface Message {
  /** The same for the same cause: receivers drop a repeat by it. */
  id: string;
  from: string;
  to: string;
  /** Headers and body in seven bits, lines ending in CRLF. */
  text: string;
}

/**
 * Writes a mail as a MIME message. Written here and not by nodemailer, which takes several times as long for it as the
 * whole delivery: five thousand invitations would keep the processor from everybody else's requests.
 */
export function composeMessage(mail: OutgoingMail, from: Mailbox): Message {
  const hash = createHash('sha256').update(mail.key).digest('hex').slice(0, 32);
  const id = `<${hash}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;
  const to = bare(mail.to);
  const headers = [
    `From: ${addressee(from)}`,
    `To: ${to}`,
    ...(mail.replyTo ? [`Reply-To: <${bare(mail.replyTo)}>`] : []),
    `Subject: ${headerText(mail.subject)}`,
    `Message-ID: ${id}`,
    `Date: ${mail.date.toUTCString().replace('GMT', '+0000')}`,
    `Content-Language: ${mail.language}`,
    'Auto-Submitted: auto-generated',
    ...listHeaders(mail),
    'MIME-Version: 1.0',
  ];
  const body = mail.calendar ? withCalendar(mail, mail.calendar, hash) : alternatives(mail, hash);
  return { id, from: from.address, to, text: [...headers, ...body, ''].join('\r\n') };
}

/** An address without anything that could begin another one, or another header. */
function bare(address: string): string {
  return toAsciiAddress(address.replace(/[\s<>,;:"()[\]\\]/g, ''));
}

/** One press in the mail program, without a page in between (RFC 2369, RFC 8058). */
function listHeaders({ unsubscribeUrl }: OutgoingMail): string[] {
  if (!unsubscribeUrl) return [];
  return [`List-Unsubscribe: <${new URL(unsubscribeUrl).href}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'];
}

function addressee({ name, address }: Mailbox): string {
  if (!name) return `<${address}>`;
  const shown = headerText(name);
  return `${shown.startsWith('=?') ? shown : `"${shown.replace(/["\\]/g, '\\$&')}"`} <${address}>`;
}

/** The invitation twice: mail programs act upon the alternative, people without such a program open the attachment. */
function withCalendar(mail: OutgoingMail, calendar: CalendarPart, hash: string): string[] {
  const content = ['Content-Transfer-Encoding: base64', '', base64Lines(calendar.text)];
  return multipart('mixed', hash, [
    alternatives(mail, hash, [`Content-Type: text/calendar; charset=utf-8; method=${calendar.method}`, ...content]),
    [
      'Content-Type: application/ics; name="invite.ics"',
      'Content-Disposition: attachment; filename="invite.ics"',
      ...content,
    ],
  ]);
}

/** From the plainest to the richest (RFC 2046 §5.1.4). */
function alternatives({ text, html }: OutgoingMail, hash: string, richest?: string[]): string[] {
  return multipart('alternative', hash, [
    readable('plain', text),
    readable('html', html),
    ...(richest ? [richest] : []),
  ]);
}

function readable(kind: 'plain' | 'html', text: string): string[] {
  return [
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(text),
  ];
}

function multipart(kind: 'mixed' | 'alternative', hash: string, parts: readonly string[][]): string[] {
  // `=_` occurs neither in quoted-printable nor in base64, so no body can end its part early.
  const boundary = `=_${kind}_${hash}`;
  return [
    `Content-Type: multipart/${kind};`,
    ` boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
  ];
}
