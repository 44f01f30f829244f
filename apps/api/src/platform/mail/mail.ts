/** A mail as it leaves, already in the recipient's language. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  language: string;
}

/** A mail together with the identity of its cause, from which its Message-ID is made. */
export interface OutgoingMail extends Mail {
  key: string;
  date: Date;
}

/** Hands a mail over for delivery; rejects when the other side did not take it. */
export abstract class MailTransport {
  abstract deliver(mail: OutgoingMail): Promise<void>;
}
