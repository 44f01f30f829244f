import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { composeMessage } from './compose-message.js';
import { MailTransport, type OutgoingMail } from './mail.js';
import { parseMailbox, type Mailbox } from './mailbox.js';
import { SmtpSession, type MailServer } from './smtp-session.js';

/** Conversations at once, unless `SMTP_URL` says `?maxConnections=…`: some providers allow three. */
const MOST_SESSIONS = 10;
/** An idle conversation is kept for the next mail of a burst and not longer. */
const IDLE_MS = 3_000;

/** Delivers to the mail server of `SMTP_URL`, over a few conversations that are kept between mails. */
export class SmtpTransport extends MailTransport {
  private readonly from: Mailbox;
  private readonly server: MailServer;
  private readonly idle: SmtpSession[] = [];
  private readonly waiting: (() => void)[] = [];
  override readonly capacity: number;
  private free: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(url: string, from: string) {
    super();
    this.from = parseMailbox(from);
    const { auth, maxConnections, ...options } = parseConnectionUrl(url);
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    const login = auth ? { user: String(auth['user'] ?? ''), pass: String(auth['pass'] ?? '') } : null;
    this.server = { connection: { ...options, ...timeouts }, login };
    this.capacity = Number(maxConnections) || MOST_SESSIONS;
    this.free = this.capacity;
  }

  async deliver(mail: OutgoingMail): Promise<void> {
    const message = composeMessage(mail, this.from);
    await this.takeTurn();
    try {
      const session = this.takeIdle() ?? (await SmtpSession.open(this.server));
      await session.send(message);
      this.keep(session);
    } finally {
      this.passTurn();
    }
  }

  override close(): Promise<void> {
    clearTimeout(this.timer);
    for (const session of this.idle.splice(0)) session.quit();
    return Promise.resolve();
  }

  /** The server may have hung up in the meantime. */
  private takeIdle(): SmtpSession | undefined {
    let session = this.idle.pop();
    while (session && !session.isUsable) session = this.idle.pop();
    return session;
  }

  private async takeTurn(): Promise<void> {
    if (this.free === 0) return new Promise((resolve) => this.waiting.push(resolve));
    this.free -= 1;
  }

  private passTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }

  private keep(session: SmtpSession): void {
    if (!session.isUsable) return session.quit();
    this.idle.push(session);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.close(), IDLE_MS).unref();
  }
}
