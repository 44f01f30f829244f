import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database.js';
import { FileStore } from '../../platform/file-store.js';
import { PersonService } from '../person/index.js';
import { HandInComment } from './hand-in-comment.entity.js';
import type { HandIn } from './hand-in.entity.js';
import { HandInFile } from './hand-in-file.entity.js';
import { HandInRound } from './hand-in-round.entity.js';
import type { Names, WholeHandIn } from './hand-in.view.js';

/** Puts work together with its rounds, files and comments. */
@Injectable()
export class HandInQueries {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly people: PersonService,
  ) {}

  /** Printed names by id. */
  getNames(personIds: readonly string[]): Promise<Names> {
    return this.people.getNames(personIds);
  }

  async whole(handIn: HandIn): Promise<WholeHandIn> {
    const [whole] = await this.wholes([handIn]);
    if (!whole) throw new Error(`The work ${handIn.id} could not be put together.`);
    return whole;
  }

  /** As many queries for twenty as for one. */
  async wholes(handIns: readonly HandIn[]): Promise<WholeHandIn[]> {
    if (handIns.length === 0) return [];
    const handInId = In(handIns.map(({ id }) => id));
    const rounds = await this.db.of(HandInRound).find({ where: { handInId }, order: { number: 'DESC' } });
    const links = await this.db.of(HandInFile).find({ where: { handInId }, order: { id: 'ASC' } });
    const comments = await this.db.of(HandInComment).find({ where: { handInId }, order: { id: 'ASC' } });
    const stored = await this.store.list(links.map(({ fileId }) => fileId));
    const files = new Map(stored.map((file) => [file.id, file]));
    const names = await this.people.getNames([
      ...handIns.map(({ personId }) => personId),
      ...rounds.flatMap(({ reviewerId }) => reviewerId ?? []),
      ...comments.map(({ personId }) => personId),
    ]);
    return handIns.map((handIn) => {
      const isOwn = (row: { handInId: string }) => row.handInId === handIn.id;
      return {
        handIn,
        rounds: rounds.filter(isOwn),
        files: links.filter(isOwn).flatMap((link) => {
          const file = files.get(link.fileId);
          return file ? [{ link, file }] : [];
        }),
        comments: comments.filter(isOwn),
        names,
      };
    });
  }
}
