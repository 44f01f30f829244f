import { Module } from '@nestjs/common';
import { AssociationController } from './association.controller.js';
import { AssociationService } from './association.service.js';
import { SigningKeyService } from './signing-key.service.js';

@Module({
  controllers: [AssociationController],
  providers: [AssociationService, SigningKeyService],
  exports: [AssociationService, SigningKeyService],
})
export class AssociationModule {}
