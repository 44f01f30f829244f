import type { LessonPage, LessonProgress } from '@app/contracts';

export const enrolmentId = '01936f2e-7b1a-7c43-8d0e-3c2a1b4f5e01';

export function aProgress(part: Partial<LessonProgress> = {}): LessonProgress {
  return {
    lesson: 'opening',
    state: 'started',
    block: 0,
    reached: 0,
    activeSeconds: 0,
    videos: [],
    updatedAt: null,
    ...part,
  };
}

/** A short text of three blocks in a course of two lessons. */
export function aLessonPage(part: Partial<LessonPage> = {}): LessonPage {
  return {
    enrolmentId,
    course: { slug: 'meetings', title: 'Meetings' },
    module: { slug: 'talk', title: 'Talk' },
    lesson: {
      slug: 'opening',
      title: 'Opening a meeting',
      outcome: 'I can open a meeting.',
      minutes: 8,
      audience: 'both',
      kind: 'text',
      isRequired: true,
      state: 'started',
    },
    language: 'en',
    languages: ['cs', 'en', 'nb'],
    html:
      '<p id="b1" data-block="b1">Good evening.</p>' +
      '<aside class="callout callout-checklist" id="b2" data-block="b2"><p class="callout-title">Before the door opens</p>' +
      '<div class="callout-body"><ul class="checklist"><li>The mandate is on the wall.</li></ul></div></aside>' +
      '<p id="b3" data-block="b3">See you.</p>',
    blocks: 3,
    videos: [],
    quiz: null,
    previous: null,
    next: { slug: 'rules', title: 'Ground rules' },
    position: { index: 1, of: 2 },
    progress: aProgress(),
    ...part,
  };
}
