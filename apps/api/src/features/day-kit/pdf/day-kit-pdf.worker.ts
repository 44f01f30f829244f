import { renderDayKit } from '@app/day-kit';
import { answerJobs } from '../../../platform/worker-jobs.js';
import type { DayKitJob } from './worker-day-kit-renderer.js';

answerJobs(({ kit, parts }: DayKitJob) => renderDayKit(kit, parts));
