import { Injectable } from '@nestjs/common';
import type { RegisterRow } from '@app/contracts';
import { In } from 'typeorm';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { likeLiteral, plain } from '../../platform/plain-text.js';
import { Certificate } from './certificate.entity.js';
import { toRegisterRow } from './certificate.view.js';

interface PageOfRegister {
  cursor?: string | undefined;
  limit: number;
  q?: string | undefined;
}

const CURSOR = /^(\d{4})-(\d{1,9})$/;

/** Lists of certificates. */
@Injectable()
export class CertificateQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The register in the order of issue, the newest first. */
  async listRegister({
    cursor,
    limit,
    q = '',
  }: PageOfRegister): Promise<{ items: RegisterRow[]; next: string | null }> {
    const query = this.db
      .of(Certificate)
      .createQueryBuilder('c')
      .orderBy('c.year', 'DESC')
      .addOrderBy('c.ordinal', 'DESC');
    if (cursor !== undefined) {
      query.andWhere('(c.year < :year OR (c.year = :year AND c.ordinal < :ordinal))', readCursor(cursor));
    }
    // Each word on its own: number, given name and family name in any order.
    plain(q)
      .split(' ')
      .filter(Boolean)
      .forEach((word, index) => {
        query.andWhere(`c.searchText LIKE :word${index} ESCAPE '\\'`, { [`word${index}`]: `%${likeLiteral(word)}%` });
      });
    // One more than the page holds, to know whether another one follows.
    const found = await query.take(limit + 1).getMany();
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((certificate) => toRegisterRow(certificate, this.clock.today())),
      next: last && found.length > limit ? `${last.year}-${last.ordinal}` : null,
    };
  }

  /** The newest first. */
  listOf(personId: string): Promise<Certificate[]> {
    return this.db.of(Certificate).find({ where: { personId }, order: { year: 'DESC', ordinal: 'DESC' } });
  }

  /** Numbers of the entries that correct these ones, by the id of the corrected one. */
  async correctionsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const corrections = await this.db
      .of(Certificate)
      .find({ select: { id: true, number: true, correctsId: true }, where: { correctsId: In([...ids]) } });
    return new Map(corrections.map(({ correctsId, number }) => [correctsId ?? '', number]));
  }
}

function readCursor(cursor: string): { year: number; ordinal: number } {
  const [, year, ordinal] = CURSOR.exec(cursor) ?? [];
  if (year === undefined || ordinal === undefined) {
    throw new AppError('request.invalid', {
      issues: [{ in: 'query', path: 'cursor', message: 'Not a cursor of this list' }],
    });
  }
  return { year: Number(year), ordinal: Number(ordinal) };
}
