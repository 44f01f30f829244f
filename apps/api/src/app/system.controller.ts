import { Controller } from '@nestjs/common';
import { systemApi, type ReplyOf } from '@app/contracts';
import { AppError } from '../platform/app-error.js';
import { Database } from '../platform/database.js';
import { Endpoint } from '../platform/http.js';
import { openApiDocument } from './open-api.js';

@Controller()
export class SystemController {
  constructor(private readonly db: Database) {}

  @Endpoint(systemApi.live)
  live(): ReplyOf<typeof systemApi.live> {
    return { status: 'ok' };
  }

  @Endpoint(systemApi.ready)
  async ready(): Promise<ReplyOf<typeof systemApi.ready>> {
    try {
      await this.db.rows('SELECT 1');
    } catch (error) {
      throw new AppError('server.not_ready', {}, { cause: error });
    }
    return { status: 'ok' };
  }

  @Endpoint(systemApi.openApi)
  openApi(): ReplyOf<typeof systemApi.openApi> {
    return openApiDocument();
  }
}
