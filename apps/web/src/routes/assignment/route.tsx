import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { AssignmentPage } from '@app/contracts';
import { EmptyState, Facts, Stack, buttonClass } from '@app/ui';
import { formatDay } from '../../shared/format.js';
import { HandInStateTag } from '../../shared/hand-in-state.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { PeerComments } from '../../shared/peer-comments.js';
import { changeAssignment } from './assignment-actions.js';
import { addressIn, loadAssignment, type AssignmentData } from './assignment-data.js';
import { Begin } from './begin.js';
import { Editor } from './editor.js';
import { EventForm } from './event-form.js';
import { Group } from './group.js';
import { Instructions } from './instructions.js';
import { Rounds } from './rounds.js';
import { Sharing } from './sharing.js';
import { Standing } from './standing.js';

export function loader({ params, request: { signal } }: LoaderFunctionArgs): Promise<AssignmentData> {
  return loadAssignment(addressIn(params), signal);
}

export async function action({ params, request }: ActionFunctionArgs) {
  return changeAssignment(await request.formData(), addressIn(params));
}

export function Component() {
  const { page, address, shared } = useLoaderData<typeof loader>();
  if (!page) return <WithoutPlace courseSlug={address.courseSlug} />;
  return <WithPlace page={page} shared={shared} />;
}

function WithPlace({ page, shared }: { page: AssignmentPage; shared: AssignmentData['shared'] }) {
  const t = useTexts('assignment');
  const { assignment, course, handIn, cohort } = page;
  return (
    <Page
      title={assignment.title}
      tabTitle={t('tab', { title: assignment.title })}
      lead={<p>{assignment.task}</p>}
      above={<Link to={`/courses/${course.slug}`}>{course.title}</Link>}
      isPrivate
    >
      <Stack gap="large">
        <AssignmentFacts page={page} />
        <Instructions assignment={assignment} language={currentLanguage()} isOpen={!handIn} />
        <section aria-labelledby="work">
          <h2 id="work">{t('work')}</h2>
          {!handIn && <Begin />}
          {handIn?.can.edit && <Editor key={`${handIn.id} ${handIn.state}`} page={page} handIn={handIn} />}
          {handIn && !handIn.can.edit && (
            <Stack>
              <Standing state={handIn.state} />
              {cohort && <Sharing handIn={handIn} cohortName={cohort.name} />}
            </Stack>
          )}
        </section>
        {handIn?.can.recordUndertaking && <EventForm handIn={handIn} />}
        {handIn && handIn.rounds.length > 0 && <Rounds handIn={handIn} assignment={assignment} />}
        {handIn && <PeerComments comments={handIn.comments} level={2} />}
        {cohort && <Group shared={shared} parts={assignment.parts} />}
      </Stack>
    </Page>
  );
}

function AssignmentFacts({ page: { assignment, due, cohort, handIn } }: { page: AssignmentPage }) {
  const t = useTexts('assignment');
  const isLate = handIn?.rounds.some((round) => round.isLate) ?? false;
  return (
    <Facts
      items={[
        ...(due && cohort
          ? [{ label: t('facts.due'), value: t('facts.due.day', { day: formatDay(due), cohort: cohort.name }) }]
          : []),
        {
          label: t('facts.pass'),
          value: t('facts.pass.points', { pass: assignment.passAt, of: assignment.outOf }),
        },
        ...(handIn
          ? [{ label: t('facts.state'), value: <HandInStateTag state={handIn.state} isLate={isLate} /> }]
          : []),
      ]}
    />
  );
}

function WithoutPlace({ courseSlug }: { courseSlug: string }) {
  const t = useTexts('assignment');
  return (
    <Page title={t('place.missing')} isPrivate>
      <EmptyState title={t('place.missing.text')}>
        <Link to={`/courses/${courseSlug}`} className={buttonClass()}>
          {t('place.toCourse')}
        </Link>
      </EmptyState>
    </Page>
  );
}
