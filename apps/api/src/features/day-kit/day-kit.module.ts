import { extname, join } from 'node:path';
import { Module, type Provider } from '@nestjs/common';
import { AssociationModule } from '../association/index.js';
import { CourseModule } from '../course/index.js';
import { FeedbackModule } from '../feedback/index.js';
import { SeminarModule } from '../seminar/index.js';
import { DayKitController } from './day-kit.controller.js';
import { DayKitQueries } from './day-kit.queries.js';
import { DayKitService } from './day-kit.service.js';
import { DayKitRenderer } from './pdf/day-kit-renderer.js';
import { SameThreadDayKitRenderer } from './pdf/same-thread-day-kit-renderer.js';
import { WorkerDayKitRenderer } from './pdf/worker-day-kit-renderer.js';

/** A worker is a file of its own, which exists only once the server is built. */
const renderer: Provider = {
  provide: DayKitRenderer,
  useFactory: () =>
    extname(__filename) === '.js'
      ? new WorkerDayKitRenderer(join(__dirname, 'pdf', 'day-kit-pdf.worker.js'))
      : new SameThreadDayKitRenderer(),
};

@Module({
  imports: [AssociationModule, CourseModule, FeedbackModule, SeminarModule],
  controllers: [DayKitController],
  providers: [renderer, DayKitQueries, DayKitService],
})
export class DayKitModule {}
