import { useState } from 'react';
import { Link } from 'react-router';
import type { SessionRequestView } from '@app/contracts';
import { Button, Card, Facts, Row, Stack, Tag, TextField } from '@app/ui';
import { DayWhen } from '../../shared/day-when.js';
import { formatDay, formatShortDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import { AcceptForm } from './accept-form.js';
import styles from './session-requests.module.css';

const tones = { open: 'warning', accepted: 'good', declined: 'neutral', withdrawn: 'neutral' } as const;

interface RequestCardProps {
  request: SessionRequestView;
  trainers: readonly { id: string; name: string }[];
}

/** One request with its answer, or with the two answers that are possible. */
export function RequestCard({ request, trainers }: RequestCardProps) {
  const t = useTexts('session-requests');
  const [answer, setAnswer] = useState<'accept' | 'decline' | null>(null);
  const { municipality, course, topics, from, until, people, form, note, state, requestedAt, requestedBy } = request;
  const facts = [
    { label: t('fact.course'), value: course.title },
    { label: t('fact.topics'), value: topics },
    { label: t('fact.period'), value: `${formatDay(from)} – ${formatDay(until)}` },
    { label: t('fact.people'), value: people },
    { label: t('fact.form'), value: t(`form.${form}`) },
    { label: t('fact.note'), value: note },
    { label: t('fact.asked'), value: `${requestedBy}, ${formatShortDay(requestedAt)}` },
    { label: t('fact.reason'), value: request.reason },
    { label: t('fact.day'), value: request.day && <DayWhen day={request.day} /> },
  ];
  return (
    <Card as="li" labelledBy={request.id}>
      <h2 id={request.id}>
        {municipality.name} {municipality.district && <small>({municipality.district})</small>}{' '}
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </h2>
      <Stack>
        <Facts items={facts} />
        {request.cohortId && <Link to={`/cohorts/${request.cohortId}`}>{t('toCohort')}</Link>}
        {request.can.answer && answer === null && (
          <Row>
            <Button onClick={() => setAnswer('accept')}>{t('accept')}</Button>
            <Button kind="secondary" onClick={() => setAnswer('decline')}>
              {t('decline')}
            </Button>
          </Row>
        )}
        {request.can.answer && answer === 'accept' && (
          <AcceptForm request={request} trainers={trainers} onCancel={() => setAnswer(null)} />
        )}
        {request.can.answer && answer === 'decline' && <DeclineForm id={request.id} onCancel={() => setAnswer(null)} />}
      </Stack>
    </Card>
  );
}

function DeclineForm({ id, onCancel }: { id: string; onCancel: () => void }) {
  const t = useTexts('session-requests');
  const tShared = useTexts('shared');
  const { Form, refusal, isBusy } = usePress();
  return (
    <Form method="post" className={styles['form']}>
      <ProblemNotice refusal={refusal} />
      <input type="hidden" name="requestId" value={id} />
      <TextField label={tShared('reason')} hint={t('decline.hint')} name="reason" required maxLength={500} />
      <Row>
        <Button type="submit" kind="danger" name="intent" value="decline" isBusy={isBusy}>
          {t('decline.confirm')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {tShared('cancel')}
        </Button>
      </Row>
    </Form>
  );
}
