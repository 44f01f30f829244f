import { Module } from '@nestjs/common';
import { ActorSource } from '../../platform/actor.js';
import { PersonModule } from '../person/index.js';
import { RedemptionService } from './redemption.service.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [PersonModule],
  controllers: [SessionController, SignInController],
  providers: [SessionService, SignInService, RedemptionService, { provide: ActorSource, useExisting: SessionService }],
  exports: [SessionService, SignInService, ActorSource],
})
export class SessionModule {}
