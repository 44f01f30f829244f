import { Controller } from '@nestjs/common';
import { learningApi, type HomeView, type InputOf } from '@app/contracts';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http.js';
import { HomeService } from './home.service.js';

@Controller()
export class HomeController {
  constructor(private readonly home: HomeService) {}

  @Endpoint(learningApi.home)
  read(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof learningApi.home>): Promise<HomeView> {
    return this.home.read(actor, query.language);
  }
}
