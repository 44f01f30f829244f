import type { SessionRequestView } from '@app/contracts';
import { Button, Card, Tag } from '@app/ui';
import { DayWhen } from '../../shared/day-when.js';
import { formatShortDay } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import styles from './seats.module.css';

const tones = { open: 'neutral', accepted: 'good', declined: 'problem', withdrawn: 'neutral' } as const;

/** What the municipality has asked for, and the answers. */
export function RequestList({ requests }: { requests: readonly SessionRequestView[] }) {
  if (requests.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {requests.map((request) => (
        <RequestItem key={request.id} request={request} />
      ))}
    </ul>
  );
}

function RequestItem({ request }: { request: SessionRequestView }) {
  const t = useTexts('seats');
  const { Form, refusal, isBusy } = usePress();
  const { id, course, topics, from, until, people, state, reason, day, can } = request;
  return (
    <Card as="li">
      <p>
        <strong>{course.title}</strong> <Tag tone={tones[state]}>{t(`request.${state}`)}</Tag>
      </p>
      <p>{topics}</p>
      <p className={styles['quiet']}>
        {t('request.facts', { people, from: formatShortDay(from), until: formatShortDay(until) })}
      </p>
      {day && (
        <p>
          <DayWhen day={day} />
        </p>
      )}
      {reason && <p>{t('request.reason', { reason })}</p>}
      <ProblemNotice refusal={refusal} />
      {can.withdraw && (
        <Form method="post" action="/seats">
          <input type="hidden" name="requestId" value={id} />
          <Button type="submit" kind="quiet" isSmall name="intent" value="withdraw" isBusy={isBusy}>
            {t('request.withdraw')}
          </Button>
        </Form>
      )}
    </Card>
  );
}
