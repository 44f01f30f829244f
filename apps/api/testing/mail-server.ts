import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { simpleParser, type ParsedMail } from 'mailparser';

/** A real SMTP server that can be told to be slow, to refuse, to hang up, or to be down. */
export class MailServer {
  readonly received: ParsedMail[] = [];
  /** The same mails as they came over the wire. */
  readonly raw: string[] = [];
  behaviour: 'accept' | 'slow' | 'busy' | 'refuse' | 'hang up' = 'accept';
  conversations = 0;
  /** The most mails that were being handed over at the same time. */
  mostAtOnce = 0;
  private atOnce = 0;
  private server: SMTPServer | undefined;

  async up(port = 0, more: SMTPServerOptions = {}): Promise<number> {
    const options: SMTPServerOptions = {
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 100,
      onConnect: (_session, done) => {
        this.conversations += 1;
        done();
      },
      onData: (stream, session, done) =>
        void this.take(stream, (error) => {
          if (this.behaviour === 'hang up') this.hangUp(session.id);
          else done(error);
        }),
      ...more,
    };
    this.server = new SMTPServer(options);
    this.server.on('error', () => undefined);
    const { server } = this;
    return new Promise((resolve) => {
      const listening = server.listen(port, '127.0.0.1', () => resolve((listening.address() as { port: number }).port));
    });
  }

  down(): Promise<void> {
    return new Promise((resolve) => this.server?.close(() => resolve()) ?? resolve());
  }

  /** Ends a conversation without a word, or all of them. */
  hangUp(id?: string): void {
    for (const connection of this.server?.connections ?? [])
      if (!id || connection.id === id) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }

  private async take(stream: NodeJS.ReadableStream, done: (error?: Error) => void): Promise<void> {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(Buffer.from(part));
    const raw = Buffer.concat(parts);
    const mail = await simpleParser(raw);
    if (this.behaviour === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));
    this.atOnce -= 1;
    if (this.behaviour === 'busy') return done(Object.assign(new Error('Try later'), { responseCode: 451 }));
    if (this.behaviour === 'refuse') return done(Object.assign(new Error('No such user'), { responseCode: 550 }));
    this.received.push(mail);
    this.raw.push(raw.toString('latin1'));
    done();
  }
}
