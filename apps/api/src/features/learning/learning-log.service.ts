import { Injectable } from '@nestjs/common';
import type { LearningEvent as EventContract, LessonProgress as LessonProgressView } from '@app/contracts';
import type { Course as CourseContent, CourseLesson } from '@app/course-format';
import type { Actor } from '../../platform/actor.js';
import { AppError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { CourseService } from '../course/index.js';
import { CompletionService } from './completion.service.js';
import type { Enrolment } from './enrolment.entity.js';
import { EnrolmentService } from './enrolment.service.js';
import { toLessonProgressView } from './learning.view.js';
import { LessonProgress } from './lesson-progress.entity.js';
import { lessonsOf } from './missing-steps.js';
import { ProgressService, toVideoProgressView } from './progress.service.js';
import { VideoProgress } from './video-progress.entity.js';

/** How much longer than the place exists a device may claim to have been in use: clocks differ, seconds are rounded. */
const SLACK_SECONDS = 60;

type Received = EventContract & { receivedAs: Date };

interface Fold {
  enrolment: Enrolment;
  content: CourseContent;
  lessons: Map<string, LessonProgress>;
  videos: Map<string, VideoProgress>;
  changedLessons: Set<LessonProgress>;
  changedVideos: Set<VideoProgress>;
}

/** Writes down what learners did, and keeps the progress that follows from it. */
@Injectable()
export class LearningLog {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseService,
    private readonly enrolments: EnrolmentService,
    private readonly progress: ProgressService,
    private readonly completion: CompletionService,
  ) {}
}
