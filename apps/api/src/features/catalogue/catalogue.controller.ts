import { Controller } from '@nestjs/common';
import { courseApi, type CourseView, type InputOf, type ReplyOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { Endpoint, Input, MaybeActor } from '../../platform/http.js';
import { CatalogueService } from './catalogue.service.js';

@Controller()
export class CatalogueController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Endpoint(courseApi.catalogue)
  list(
    @MaybeActor() actor: Actor | null,
    @Input() { query }: InputOf<typeof courseApi.catalogue>,
  ): Promise<ReplyOf<typeof courseApi.catalogue>> {
    return this.catalogue.list(actor, query.q, query.language);
  }

  @Endpoint(courseApi.read)
  read(
    @MaybeActor() actor: Actor | null,
    @Input() { params, query }: InputOf<typeof courseApi.read>,
  ): Promise<CourseView> {
    return this.catalogue.read(actor, params.courseSlug, query.language);
  }
}
