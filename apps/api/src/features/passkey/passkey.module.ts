import { Module } from '@nestjs/common';
import { PersonModule } from '../person/index.js';
import { SessionModule } from '../session/index.js';
import { PasskeyController } from './passkey.controller.js';
import { PasskeyService } from './passkey.service.js';

@Module({
  imports: [PersonModule, SessionModule],
  controllers: [PasskeyController],
  providers: [PasskeyService],
})
export class PasskeyModule {}
