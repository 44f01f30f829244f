import { Injectable } from '@nestjs/common';
import type { Country, MunicipalityView } from '@app/contracts';
import { AppError } from '../../platform/app-error.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { likeLiteral, plain } from '../../platform/plain-text.js';
import { District } from './district.entity.js';
import { Municipality } from './municipality.entity.js';
import { Region } from './region.entity.js';
import { starterMunicipalities } from './starter-municipalities.js';
import { starterDistricts, starterRegions } from './starter-regions.js';

const MOST_FOUND = 20;

const SELECT = `SELECT m."id", m."code", m."country", m."name", d."name" AS "district", r."name" AS "region"
  FROM "municipality" m JOIN "region" r ON r."id" = m."regionId" LEFT JOIN "district" d ON d."id" = m."districtId"`;

/** Finds municipalities, always with their district and region, because names repeat. */
@Injectable()
export class MunicipalityService {
  constructor(private readonly db: Database) {}

  /** The name itself first, then names that begin with the text, then those that contain it; equal names by district. */
  search({ q, country }: { q: string; country?: Country | undefined }): Promise<MunicipalityView[]> {
    const text = plain(q);
    const literal = likeLiteral(text);
    return this.db.rows<MunicipalityView>(
      `${SELECT} WHERE m."searchName" LIKE ? ESCAPE '\\' ${country ? 'AND m."country" = ?' : ''}
       ORDER BY CASE WHEN m."searchName" = ? THEN 0 WHEN m."searchName" LIKE ? ESCAPE '\\' THEN 1 ELSE 2 END,
         m."searchName", m."country", d."code", r."code", m."code"
       LIMIT ${MOST_FOUND}`,
      [`%${literal}%`, ...(country ? [country] : []), text, `${literal}%`],
    );
  }

  async getView(municipalityId: string): Promise<MunicipalityView> {
    const view = (await this.getMany([municipalityId])).get(municipalityId);
    if (!view) throw new AppError('municipality.not_found', { municipalityId });
    return view;
  }

  /** Views by id; an id that is not known is left out. */
  async getMany(municipalityIds: readonly string[]): Promise<ReadonlyMap<string, MunicipalityView>> {
    const ids = [...new Set(municipalityIds)];
    if (ids.length === 0) return new Map();
    const places = await this.db.rows<MunicipalityView>(
      `${SELECT} WHERE m."id" IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    return new Map(places.map((place) => [place.id, place]));
  }

  /** Adds what is missing of the regions, the districts and some municipalities; what is there stays as it is. */
  async loadStarterList(): Promise<void> {
    await this.db.transaction(async () => {
      await this.insertMissing(
        Region,
        starterRegions.map((region) => ({ id: newId(), ...region })),
      );
      const regions = await this.db.of(Region).find();
      const regionIds = new Map(regions.map(({ id, country, code }) => [`${country} ${code}`, id]));

      const districts = starterDistricts.map(({ code, name }) => {
        // The code of a district begins with the code of its region.
        return { id: newId(), code, name, regionId: getKnown(regionIds, `CZ ${code.slice(0, 5)}`) };
      });
      await this.insertMissing(District, districts);
      const districtIds = new Map((await this.db.of(District).find()).map(({ id, code }) => [code, id]));

      const municipalities = starterMunicipalities.map(({ country, code, name, within }) => ({
        id: newId(),
        country,
        code,
        name,
        searchName: plain(name),
        regionId: getKnown(regionIds, `${country} ${country === 'CZ' ? within.slice(0, 5) : within}`),
        districtId: country === 'CZ' ? getKnown(districtIds, within) : null,
      }));
      await this.insertMissing(Municipality, municipalities);
    });
  }

  private async insertMissing<T extends Region | District | Municipality>(
    entity: new () => T,
    rows: object[],
  ): Promise<void> {
    await this.db.of<T>(entity).createQueryBuilder().insert().values(rows).orIgnore().execute();
  }
}

function getKnown(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`The starter list refers to ${code}, which is in no list.`);
  return id;
}
