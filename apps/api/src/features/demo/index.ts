export { DemoModule } from './demo.module.js';
export { DemoService, type DemoPerson } from './demo.service.js';
