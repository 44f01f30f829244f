import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { CohortMatrix } from '@app/contracts';
import { Button, Dialog, Facts, Row } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { formatInstant } from '../../shared/format.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { MatrixRow } from './matrix-filter.js';
import type { PeopleResult } from './people-actions.js';

interface MemberDialogProps {
  member: MatrixRow | null;
  lessons: CohortMatrix['lessons'];
  mayChange: boolean;
  onClose: () => void;
}

/** One member: what is missing, and the way out of the cohort. */
export function MemberDialog({ member, onClose, ...more }: MemberDialogProps) {
  const tShared = useTexts('shared');
  return (
    <Dialog title={member?.name ?? ''} isOpen={member !== null} onClose={onClose} closeLabel={tShared('close')}>
      {member && <About key={member.personId} member={member} {...more} />}
    </Dialog>
  );
}

function About({ member, lessons, mayChange }: Omit<MemberDialogProps, 'onClose' | 'member'> & { member: MatrixRow }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const { municipality, audience, standing, cells, done, required, lastUsedAt } = member;
  const missing = lessons.filter((_, index) => cells[index] === '0' || cells[index] === '1');
  return (
    <>
      <Facts
        items={[
          { label: t('column.municipality'), value: municipality },
          { label: t('column.audience'), value: audience && tShared(`audience.${audience}.one`) },
          { label: t('column.standing'), value: t(`standing.${standing}`) },
          { label: t('column.done'), value: t('done.of', { done, required }) },
          { label: t('lastUsed'), value: lastUsedAt ? formatInstant(lastUsedAt) : t('lastUsed.never') },
          {
            label: t('missing'),
            value:
              missing.length > 0 && standing !== 'completed' ? (
                <ul>
                  {missing.map(({ slug, title }) => (
                    <li key={slug}>{title}</li>
                  ))}
                </ul>
              ) : null,
          },
        ]}
      />
      {mayChange && <Remove member={member} />}
    </>
  );
}

function Remove({ member: { personId, name } }: { member: MatrixRow }) {
  const t = useTexts('cohort-people');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<PeopleResult>();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <Row>
        <Button kind="quiet" onClick={() => setIsAsking(true)}>
          {t('remove')}
        </Button>
      </Row>
    );
  }
  return (
    <fetcher.Form method="post">
      <p>{t('remove.text', { name })}</p>
      <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
      <input type="hidden" name="personId" value={personId} />
      <Row>
        <Button type="submit" kind="danger" name="intent" value="remove" isBusy={fetcher.state !== 'idle'}>
          {t('remove.confirm')}
        </Button>
        <Button kind="quiet" onClick={() => setIsAsking(false)}>
          {tShared('cancel')}
        </Button>
      </Row>
    </fetcher.Form>
  );
}
