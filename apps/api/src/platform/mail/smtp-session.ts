import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Message } from './compose-message.js';
import { LONGEST_DELIVERY_MS } from './mail.js';

export interface MailServer {
  connection: SMTPConnection.Options;
  /** Null for a server that asks for none. */
  login: { user: string; pass: string } | null;
}

/** Connecting, signing in and handing over are a step each; none may take longer, however slowly the server drips. */
const LONGEST_STEP_MS = LONGEST_DELIVERY_MS / 3;

/** Some servers take no more in one conversation; a new one for every hundred costs next to nothing. */
const MOST_MESSAGES = 100;

/** One conversation with a mail server, in which message after message is handed over. */
export class SmtpSession {
  private taken = 0;
  private isOver = false;

  private constructor(private readonly connection: SMTPConnection) {
    const end = () => {
      this.isOver = true;
    };
    connection.on('error', end);
    connection.on('end', end);
  }

  static async open({ connection: options, login }: MailServer): Promise<SmtpSession> {
    const session = new SmtpSession(new SMTPConnection(options));
    const { connection } = session;
    await session.step((done) => connection.connect(done));
    if (login && connection.allowsAuth) await session.step((done) => connection.login(login, done));
    return session;
  }

  get isUsable(): boolean {
    return !this.isOver && this.taken < MOST_MESSAGES;
  }

  async send({ from, to, text }: Message): Promise<void> {
    this.taken += 1;
    await this.step((done) => this.connection.send({ from, to: [to] }, text, done));
  }

  close(): void {
    this.isOver = true;
    this.connection.close();
  }

  /** Says goodbye first, as servers like it. */
  quit(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.connection.quit();
  }

  /** Settles with the answer, or with whatever ended the conversation before one came. */
  private step(act: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const { connection } = this;
      const settle = (error?: Error | null) => {
        clearTimeout(timer);
        connection.off('error', settle);
        connection.off('end', ended);
        if (!error) return resolve();
        this.close();
        reject(error);
      };
      const ended = () => settle(Object.assign(new Error('The mail server hung up.'), { code: 'ECONNECTION' }));
      const late = () => settle(Object.assign(new Error('The mail server is too slow.'), { code: 'ETIMEDOUT' }));
      const timer = setTimeout(late, LONGEST_STEP_MS);
      connection.on('error', settle);
      connection.on('end', ended);
      act(settle);
    });
  }
}
