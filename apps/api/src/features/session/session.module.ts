import { Module } from '@nestjs/common';
import { ActorSource } from '../../platform/actor.js';
import { SessionService } from './session.service.js';

@Module({
  providers: [SessionService, { provide: ActorSource, useExisting: SessionService }],
  exports: [SessionService, ActorSource],
})
export class SessionModule {}
