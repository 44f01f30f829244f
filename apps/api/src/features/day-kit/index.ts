export { DayKitModule } from './day-kit.module.js';
