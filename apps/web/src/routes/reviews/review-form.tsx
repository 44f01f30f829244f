import { useRef, useState } from 'react';
import type { ReviewPage } from '@app/contracts';
import { Button, Notice, Row, Stack } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { usePress } from '../../shared/use-press.js';
import { CommentField } from './comment-field.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { CriterionFields } from './criterion-fields.js';
import { judgementIn } from './review-actions.js';

type Decision = 'accept' | 'return';

interface ReviewFormProps {
  page: ReviewPage;
  press: ReturnType<typeof usePress>;
  isTaken: boolean;
}

/** Points and words for each criterion; the sum is counted as they are chosen. */
export function ReviewForm({ page, press: { Form, submit, isBusy, refusal }, isTaken }: ReviewFormProps) {
  const t = useTexts('reviews');
  const { assignment, comments } = page;
  const form = useRef<HTMLFormElement>(null);
  const [total, setTotal] = useState(0);
  const [asked, setAsked] = useState<Decision | null>(null);
  // The one that was read: after a refusal the page knows a newer one, and sending over it has to stay refused.
  const [version] = useState(page.version);
  const criteria = assignment.criteria.map(({ id }) => id);
  const count = (element: HTMLFormElement) => {
    const { points } = judgementIn(new FormData(element), criteria);
    setTotal(Object.values(points).reduce((sum, one) => sum + one, 0));
  };
  const send = (decision: Decision) => {
    setAsked(null);
    if (!form.current) return;
    const data = new FormData(form.current);
    data.set('intent', decision);
    void submit(data, { method: 'post' });
  };

  return (
    <>
      <Form
        method="post"
        ref={form}
        onChange={(event) => count(event.currentTarget)}
        onSubmit={(event) => event.preventDefault()}
      >
        <Stack gap="large">
          <input type="hidden" name="version" value={version} />
          {assignment.criteria.map((criterion) => (
            <CriterionFields
              key={criterion.id}
              criterion={criterion}
              suggestions={comments.filter((one) => one.criterion === criterion.id)}
            />
          ))}
          <CommentField
            name="comment"
            label={t('comment.whole')}
            hint={t('comment.whole.hint')}
            suggestions={comments.filter((one) => one.criterion === null)}
          />
          <p role="status">{t('total', { total, of: assignment.outOf, pass: assignment.passAt })}</p>
          {isTaken ? (
            <Notice kind="problem" isAnswer>
              <p>{t('taken')}</p>
            </Notice>
          ) : (
            <>
              <ProblemNotice refusal={refusal} />
              <Row>
                <Button onClick={() => setAsked('accept')} isBusy={isBusy}>
                  {t('accept')}
                </Button>
                <Button kind="secondary" onClick={() => setAsked('return')} isBusy={isBusy}>
                  {t('return')}
                </Button>
              </Row>
            </>
          )}
        </Stack>
      </Form>
      <ConfirmDialog asked={asked} name={page.authorName} onClose={() => setAsked(null)} onConfirm={send} />
    </>
  );
}
