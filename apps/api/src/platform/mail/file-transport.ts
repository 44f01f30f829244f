import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeMessage } from './compose-message.js';
import { MailTransport, type OutgoingMail } from './mail.js';
import { parseMailbox, type Mailbox } from './mailbox.js';

/** Without a mail server: each mail becomes an `.eml` file, readable by any mail program and by the demo mailbox. */
export class FileTransport extends MailTransport {
  private readonly from: Mailbox;

  constructor(
    private readonly folder: string,
    from: string,
  ) {
    super();
    this.from = parseMailbox(from);
  }

  async deliver(mail: OutgoingMail): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const { id, text } = composeMessage(mail, this.from);
    const name = `${mail.date.toISOString().replace(/[:.]/g, '-')}-${id.slice(1, 17)}`;
    // Written beside and renamed: a reader never sees half a mail.
    await writeFile(join(this.folder, `.${name}`), text.replace(/\r\n/g, '\n'));
    await rename(join(this.folder, `.${name}`), join(this.folder, `${name}.eml`));
  }
}
