import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import { MailTransport, type OutgoingMail } from './mail.js';

/** Delivers to the mail server of `SMTP_URL`. */
export class SmtpTransport extends MailTransport {
  private readonly transporter: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    this.transporter = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  }

  async deliver(mail: OutgoingMail): Promise<void> {
    await this.transporter.sendMail({ ...messageOf(mail, this.from) });
  }
}

/** The message as nodemailer takes it. The same cause has the same Message-ID, by which receivers drop a repeat. */
export function messageOf({ to, subject, text, html, key, date, language }: OutgoingMail, from: string) {
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const messageId = `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}>`;
  const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' };
  return { from, to, subject, text, html, messageId, date, headers };
}
