export { Association } from './association.entity.js';
export { AssociationModule } from './association.module.js';
export { AssociationService } from './association.service.js';
export { SigningKey } from './signing-key.entity.js';
export { SigningKeyService } from './signing-key.service.js';
