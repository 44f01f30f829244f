import { Module } from '@nestjs/common';
import { CoursePublisher } from './course-publisher.service.js';
import { CourseService } from './course.service.js';

@Module({ providers: [CourseService, CoursePublisher], exports: [CourseService, CoursePublisher] })
export class CourseModule {}
