import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** Some queued unit of work; `settle` is called once its fate is on the disk. */
interface Unit {
  run: (manager: EntityManager) => Promise<unknown>;
  settle: (outcome: Outcome) => void;
}
type Outcome = { done: true; value: unknown } | { done: false; error: unknown };

/** A group stays open no longer than this for units that arrive while it runs. */
const LONGEST_GROUP_MS = 25;
const LARGEST_GROUP = 64;

/**
 * Runs units of work one after another on SQLite's only writing connection.
 *
 * Units that wait together share one transaction, each inside a savepoint of its own, and are acknowledged together
 * after its single commit (group commit): with `synchronous=FULL` the disk's flush costs far more than the work.
 * A unit that fails rolls back to its savepoint alone. A commit that fails fails every unit of the group.
 */
export class SqliteWriter {
  private readonly waiting: Unit[] = [];
  private isRunning = false;

  constructor(private readonly source: DataSource) {}

  write<T>(run: (manager: EntityManager) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        run,
        settle: (outcome) => (outcome.done ? resolve(outcome.value as T) : reject(outcome.error)),
      });
      if (!this.isRunning) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.isRunning = true;
    // Requests of the same turn of the event loop join the first group.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) await this.runGroup();
    this.isRunning = false;
  }

  private async runGroup(): Promise<void> {
    const runner = this.source.createQueryRunner();
    const settled: { unit: Unit; outcome: Outcome }[] = [];
    const openedAt = performance.now();
    try {
      await runner.startTransaction();
      while (this.waiting.length > 0 && settled.length < LARGEST_GROUP) {
        const unit = this.waiting.shift() as Unit;
        // The first one has the transaction to itself and needs no savepoint: if it fails, all there is rolls back.
        const isFirst = settled.length === 0;
        const outcome = isFirst ? await run(runner, unit) : await runInSavepoint(runner, unit);
        settled.push({ unit, outcome });
        if ((isFirst && !outcome.done) || performance.now() - openedAt > LONGEST_GROUP_MS) break;
      }
      if (settled[0]?.outcome.done === false) await runner.rollbackTransaction();
      else await runner.commitTransaction();
    } catch (error) {
      await rollBackQuietly(runner);
      for (const entry of settled) entry.outcome = { done: false, error };
      // The transaction could not even be opened: whoever was next learns it, instead of trying for ever.
      if (settled.length === 0) this.waiting.shift()?.settle({ done: false, error });
    }
    for (const { unit, outcome } of settled) unit.settle(outcome);
  }
}

async function run(runner: QueryRunner, unit: Unit): Promise<Outcome> {
  try {
    return { done: true, value: await unit.run(runner.manager) };
  } catch (error) {
    return { done: false, error };
  }
}

async function runInSavepoint(runner: QueryRunner, unit: Unit): Promise<Outcome> {
  await runner.startTransaction();
  const outcome = await run(runner, unit);
  if (outcome.done) await runner.commitTransaction();
  else await runner.rollbackTransaction();
  return outcome;
}

/** The error that is being reported matters more than one of the clean-up after it. */
async function rollBackQuietly(runner: QueryRunner): Promise<void> {
  while (runner.isTransactionActive) {
    try {
      await runner.rollbackTransaction();
    } catch {
      return;
    }
  }
}
