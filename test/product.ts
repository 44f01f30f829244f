import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(__dirname, '..');

/** The built product, running by itself with data of its own: as an administrator would run it. */
export class Product {
  private child: ChildProcess | undefined;
  /** Everything it wrote, for when a test fails. */
  output = '';

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly environment: Record<string, string>,
  ) {}

  /** Starts on an empty database with the demo association. */
  static async start(environment: Record<string, string> = {}): Promise<Product> {
    const dataDir = await mkdtemp(join(tmpdir(), 'roundtable-e2e-'));
    const product = new Product(await freePort(), dataDir, environment);
    await product.run();
    return product;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts (again) on the same data and waits until it answers. */
  async run(): Promise<void> {
    const { PATH = '', HOME = '', LANG = '' } = process.env;
    this.child = spawn(process.execPath, [join(root, 'dist/apps/api/src/main.js')], {
      cwd: root,
      env: {
        PATH,
        HOME,
        LANG,
        TZ: 'UTC',
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'warn',
        ...this.environment,
      },
    });
    const { stdout, stderr } = this.child;
    for (const stream of [stdout, stderr]) stream?.on('data', (text: Buffer) => (this.output += text.toString()));
    await this.untilReady();
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    return ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** The text of the newest mail to this address, once it has come. */
  async mailTo(address: string, about: RegExp = /./): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const [newest] = await this.mailsTo(address, about);
      if (newest !== undefined) return newest;
      await pause(100);
    }
    throw new Error(`No mail to ${address} came. ${this.output}`);
  }

  /** The texts of all mails to this address so far, the newest first. */
  async mailsTo(address: string, about: RegExp = /./): Promise<string[]> {
    const folder = join(this.dataDir, 'mail');
    const names = (await readdir(folder).catch(() => []))
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .reverse();
    const texts = await Promise.all(names.map(async (name) => decoded(await readFile(join(folder, name), 'utf8'))));
    return texts.filter((text) => text.includes(`To: ${address}`) && about.test(text));
  }

  private async untilReady(): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (this.child?.exitCode !== null) break;
      const isReady = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
      await pause(50);
    }
    throw new Error(`The product did not start.\n${this.output}`);
  }
}

/** Our mails are text in quoted-printable or base64 parts; a journey needs their links and codes. */
function decoded(source: string): string {
  const [head = '', ...rest] = source.split(/\r?\n\r?\n/);
  const parts = rest.join('\n\n').split(/\r?\n--[^\n]+\r?\n/);
  const bodies = parts.map((part) => {
    const [headers = '', ...lines] = part.split(/\r?\n\r?\n/);
    const body = lines.join('\n\n');
    if (/base64/i.test(headers)) return Buffer.from(body, 'base64').toString('utf8');
    return fromQuotedPrintable(/content-/i.test(headers) ? body : part);
  });
  return [head, ...bodies].join('\n\n');
}

function fromQuotedPrintable(text: string): string {
  const joined = text.replace(/=\r?\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return [...bytes].some((letter) => letter.charCodeAt(0) > 255)
    ? bytes
    : Buffer.from(bytes, 'latin1').toString('utf8');
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
  });
}
