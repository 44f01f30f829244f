/** An invitation, its change or its end, as mail programs with a calendar take it (RFC 6047). */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  /** The whole iCalendar object; its METHOD is the same. */
  text: string;
}

/** A mail as it leaves, already in the recipient's language. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  language: string;
  calendar?: CalendarPart;
  /** Where one POST without signing in ends mails like this one (RFC 8058). */
  unsubscribeUrl?: string;
  /** Who reads an answer; without it nobody does. */
  replyTo?: string;
}

/** A mail together with the identity of its cause, from which its Message-ID is made. */
export interface OutgoingMail extends Mail {
  key: string;
  date: Date;
}

/** Within this a mail is taken or refused. */
export const LONGEST_DELIVERY_MS = 120_000;

/** Hands a mail over for delivery; rejects when the other side did not take it. */
export abstract class MailTransport {
  /** How many mails it takes at once; more than that wait for each other. */
  readonly capacity: number = 4;

  abstract deliver(mail: OutgoingMail): Promise<void>;

  /** Lets go of what it keeps open between mails; it can be used again afterwards. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
