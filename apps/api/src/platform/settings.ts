/** Everything the environment decides, read and checked once at start (app/config.ts). */
export class Settings {
  readonly port: number;
  /** Interface to listen on. */
  readonly host: string;
  /** Origin under which browsers see us, without a slash at the end. */
  readonly baseUrl: string;
  /** `sqlite:<path>` or `postgres://…`. */
  readonly databaseUrl: string;
  /** Media, outgoing demo mail, database file. */
  readonly dataDir: string;
  /** Folder of the course files. */
  readonly coursesDir: string;
  /** Built web application. */
  readonly webDir: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Seals what must be readable again: queued mail, signing keys. At least 32 characters. */
  readonly sessionSecret: string;
  readonly isProduction: boolean;
  /** Loads the demo association into an empty database and shows its mailbox. */
  readonly isDemo: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** True behind a reverse proxy that sets X-Forwarded-For. */
  readonly trustProxy: boolean;

  constructor(values: Omit<Settings, never>) {
    Object.assign(this, values);
  }
}
