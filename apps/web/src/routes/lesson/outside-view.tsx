import { Form, Link, useActionData, useNavigation } from 'react-router';
import type { Audience, CourseView } from '@app/contracts';
import { Button, Icon, Row, Stack, buttonClass } from '@app/ui';
import type { Refusal } from '../../shared/forms.js';
import { formatMinutes } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem-notice.js';

interface OutsideViewProps {
  course: CourseView;
  lessonSlug: string;
}

/** For somebody who has come to a lesson without a place in its course: one press and the lesson opens. */
export function OutsideView({ course, lessonSlug }: OutsideViewProps) {
  const t = useTexts('lesson');
  const refusal = (useActionData<{ refusal?: Refusal }>() ?? {}).refusal;
  const isBusy = useNavigation().state !== 'idle';
  const lesson = course.modules.flatMap(({ lessons }) => lessons).find(({ slug }) => slug === lessonSlug);
  const audiences: Audience[] = course.suggestedAudience ? [course.suggestedAudience] : ['politician', 'officer'];

  return (
    <Page
      title={lesson?.title ?? course.title}
      above={<Link to={`/courses/${course.slug}`}>{course.title}</Link>}
      lead={<p>{lesson?.outcome || course.summary}</p>}
      isPrivate
    >
      <Stack>
        {lesson && (
          <p>
            <Icon name="clock" /> {formatMinutes(lesson.minutes)}
          </p>
        )}
        <p>{t('outside.text', { course: course.title })}</p>
        <ProblemNotice refusal={refusal} />
        {course.can.enrol && (
          <Form method="post">
            <input type="hidden" name="intent" value="enrol" />
            <Row>
              {audiences.map((audience) => (
                <Button key={audience} type="submit" name="audience" value={audience} isBusy={isBusy}>
                  {t(course.suggestedAudience ? 'outside.enrol' : `outside.enrol.${audience}`)}
                </Button>
              ))}
            </Row>
          </Form>
        )}
        <Link to={`/courses/${course.slug}`} className={buttonClass('quiet')}>
          {t('outside.course')}
        </Link>
      </Stack>
    </Page>
  );
}
