import { Controller } from '@nestjs/common';
import { peopleApi, type InputOf, type ReplyOf } from '@app/contracts';
import { Endpoint, Input } from '../../platform/http.js';
import { MunicipalityService } from './municipality.service.js';

@Controller()
export class MunicipalityController {
  constructor(private readonly municipalities: MunicipalityService) {}

  @Endpoint(peopleApi.findMunicipalities)
  async find(
    @Input() { query }: InputOf<typeof peopleApi.findMunicipalities>,
  ): Promise<ReplyOf<typeof peopleApi.findMunicipalities>> {
    return { items: await this.municipalities.search(query) };
  }
}
