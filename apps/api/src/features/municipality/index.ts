export { District } from './district.entity.js';
export { Municipality } from './municipality.entity.js';
export { Region } from './region.entity.js';
