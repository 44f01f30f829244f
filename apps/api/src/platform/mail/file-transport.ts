import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { MailTransport, type OutgoingMail } from './mail.js';
import { messageOf } from './smtp-transport.js';

/** Without a mail server: each mail becomes an `.eml` file, readable by any mail program and by the demo mailbox. */
export class FileTransport extends MailTransport {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  async deliver(mail: OutgoingMail): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const composed = messageOf(mail, this.from);
    const { message } = await this.composer.sendMail(composed);
    const name = `${mail.date.toISOString().replace(/[:.]/g, '-')}-${composed.messageId.slice(1, 17)}`;
    // Written beside and renamed: a reader never sees half a mail.
    await writeFile(join(this.folder, `.${name}`), message as Buffer);
    await rename(join(this.folder, `.${name}`), join(this.folder, `${name}.eml`));
  }
}
