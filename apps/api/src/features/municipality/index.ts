export { District } from './district.entity.js';
export { Municipality } from './municipality.entity.js';
export { MunicipalityModule } from './municipality.module.js';
export { MunicipalityService } from './municipality.service.js';
export { Region } from './region.entity.js';
