import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Course as CourseContent, Problem } from '@app/course-format';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/id.js';
import { MediaStore } from '../../platform/media-store.js';
import { Course } from './course.entity.js';
import { readCourseFolders, type CourseFolder, type CourseSources } from './course-folder.js';
import { CourseRevision } from './course-revision.entity.js';
import { CourseService } from './course.service.js';

/** What publishing did with one folder. */
export interface Publication {
  folder: string;
  /** `unchanged`: the same content is published already. `broken`: not published; the published one stays as it is. */
  outcome: 'published' | 'unchanged' | 'broken';
  revision: number | null;
  change: 'minor' | 'major' | null;
  problems: Problem[];
}

/** Tells that a course has a new revision, inside the transaction that makes it the offered one. */
export type RevisionListener = (revision: {
  courseId: string;
  from: string;
  to: string;
  change: 'minor' | 'major';
}) => Promise<void>;

/** Turns the course files into immutable revisions. */
@Injectable()
export class CoursePublisher {
  private readonly listeners: RevisionListener[] = [];

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly media: MediaStore,
    private readonly courses: CourseService,
  ) {}

  onRevision(listener: RevisionListener): void {
    this.listeners.push(listener);
  }

  /** Checks every course; changes nothing. */
  async check(root: string): Promise<{ folder: string; problems: Problem[] }[]> {
    const sources = await readCourseFolders(root);
    const shared = await this.readShared(sources);
    const found = [{ folder: '', problems: shared.problems }];
    for (const course of sources.courses) {
      const { problems } = await this.read(course, shared);
      found.push({ folder: course.folder, problems });
    }
    return found;
  }

  /** Publishes every course that is whole and new; a broken one is reported and touches nothing. */
  async publishAll(root: string): Promise<Publication[]> {
    const sources = await readCourseFolders(root);
    const known = await this.db.of(Course).find();
    const publications: Publication[] = [];
    let shared: Shared | undefined;
    for (const folder of sources.courses) {
      if (known.some(({ slug, sourceHash }) => slug === folder.folder && sourceHash === folder.sourceHash)) {
        publications.push({ folder: folder.folder, outcome: 'unchanged', revision: null, change: null, problems: [] });
        continue;
      }
      shared ??= await this.readShared(sources);
      publications.push(await this.publish(root, folder, shared));
    }
    return publications;
  }

  private async publish(root: string, folder: CourseFolder, shared: Shared): Promise<Publication> {
    const { course, problems } = await this.read(folder, shared);
    const found = [...problems, ...(course ? await this.problemsHere(course, shared) : [])];
    const broken = { folder: folder.folder, outcome: 'broken' as const, revision: null, change: null };
    if (!course || found.length > problems.length) return { ...broken, problems: found };

    for (const file of course.media) {
      try {
        await this.media.put(join(root, folder.folder, file.path), file.sha256);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return {
          ...broken,
          problems: [...problems, problemIn(`${folder.folder}/${file.path}`, 'media.refused', message)],
        };
      }
    }
    const { canonicalCourse } = await import('@app/course-format');
    const hash = createHash('sha256').update(canonicalCourse(course)).digest('hex');
    const result = await this.db.transaction(() => this.store(course, { hash, sourceHash: folder.sourceHash }));
    return { folder: folder.folder, problems, ...result };
  }

  /** What is wrong with a whole course only here: its id or its address belongs to another one. */
  private async problemsHere({ id, folder }: CourseContent, { folders }: Shared): Promise<Problem[]> {
    const file = `${folder}/course.yaml`;
    const sameId = await this.db.of(Course).findOneBy({ id });
    if (sameId && sameId.slug !== folder && folders.has(sameId.slug)) {
      return [
        problemIn(
          file,
          'course.id_taken',
          `the id is the one of courses/${sameId.slug}; make a new UUID for this course`,
        ),
      ];
    }
    const sameSlug = await this.db.of(Course).findOneBy({ slug: folder });
    if (!sameSlug || sameSlug.id === id) return [];
    const message = `courses/${folder} was published with the id ${sameSlug.id}, which never changes; write it again or rename the folder`;
    return [problemIn(file, 'course.id_changed', message)];
  }

  private async store(
    content: CourseContent,
    { hash, sourceHash }: { hash: string; sourceHash: string },
  ): Promise<Pick<Publication, 'outcome' | 'revision' | 'change'>> {
    const known = await this.db.of(Course).findOneBy({ id: content.id });
    const previous = known ? await this.courses.getRevision(known.currentRevisionId) : null;
    if (known && previous?.hash === hash) {
      await this.db.of(Course).save({ ...known, slug: content.folder, sourceHash });
      return { outcome: 'unchanged', revision: previous.number, change: null };
    }

    const change = previous ? await compare(previous.content, content) : 'major';
    // Who takes a change back offers the earlier revision again.
    const earlier = await this.db.of(CourseRevision).findOneBy({ courseId: content.id, hash });
    const revision = earlier ?? (await this.newRevision(content, { hash, change }));
    await this.db.of(Course).save({ id: content.id, slug: content.folder, currentRevisionId: revision.id, sourceHash });
    if (!earlier) await this.db.of(CourseRevision).insert(revision);
    if (known) {
      const news = { courseId: known.id, from: known.currentRevisionId, to: revision.id, change };
      for (const tell of this.listeners) await tell(news);
    }
    return { outcome: 'published', revision: revision.number, change };
  }

  private async newRevision(
    content: CourseContent,
    { hash, change }: Pick<CourseRevision, 'hash' | 'change'>,
  ): Promise<Omit<CourseRevision, 'course'>> {
    const number = await this.nextNumber(content.id);
    const publishedAt = this.clock.now();
    return { id: newId(), courseId: content.id, number, hash, change, content: JSON.stringify(content), publishedAt };
  }

  private async nextNumber(courseId: string): Promise<number> {
    const newest = await this.db.of(CourseRevision).findOne({
      select: { id: true, number: true },
      where: { courseId },
      order: { number: 'DESC' },
    });
    return (newest?.number ?? 0) + 1;
  }

  private async readShared(sources: CourseSources): Promise<Shared> {
    const { readGlossary, readLaws } = await import('@app/course-format');
    const today = this.clock.today();
    const laws = sources.laws === null ? { laws: null, problems: [] } : readLaws(sources.laws, today);
    const glossary = sources.glossary === null ? { glossary: null, problems: [] } : readGlossary(sources.glossary);
    return {
      laws: laws.laws,
      glossary: glossary.glossary,
      today,
      folders: new Set(sources.courses.map(({ folder }) => folder)),
      problems: [...laws.problems, ...glossary.problems],
    };
  }

  /** The parser is loaded only when there is something to read: it is large, and most starts publish nothing. */
  private async read({ folder, files }: CourseFolder, { laws, glossary, today }: Shared) {
    const { readCourse } = await import('@app/course-format');
    return readCourse(
      { folder, files, laws, glossary, today },
      { lessonUrl: (slug) => `/courses/${folder}/lessons/${slug}` },
    );
  }
}

interface Shared extends Pick<
  Parameters<typeof import('@app/course-format').readCourse>[0],
  'laws' | 'glossary' | 'today'
> {
  /** Names of all folders. */
  folders: ReadonlySet<string>;
  problems: Problem[];
}

function problemIn(path: string, code: string, message: string): Problem {
  return { file: `courses/${path}`, line: 1, column: 1, severity: 'error', code, message };
}

async function compare(before: CourseContent, after: CourseContent): Promise<'minor' | 'major'> {
  const { compareCourses } = await import('@app/course-format');
  return compareCourses(before, after) === 'major' ? 'major' : 'minor';
}
