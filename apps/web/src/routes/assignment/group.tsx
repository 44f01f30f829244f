import { useState } from 'react';
import type { AssignmentView, SharedHandIn } from '@app/contracts';
import { Button, Card, Stack, TextArea } from '@app/ui';
import { HandInParts } from '../../shared/hand-in-parts.js';
import { useTexts } from '../../shared/i18n.js';
import { PeerComments } from '../../shared/peer-comments.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { usePress } from '../../shared/use-press.js';
import styles from './assignment.module.css';

interface GroupProps {
  shared: readonly SharedHandIn[];
  parts: AssignmentView['parts'];
}

/** What other members of the cohort let the group read. */
export function Group({ shared, parts }: GroupProps) {
  const t = useTexts('assignment');
  return (
    <section aria-labelledby="group">
      <h2 id="group">{t('group')}</h2>
      {shared.length === 0 ? (
        <p className={styles['quiet']}>{t('group.empty')}</p>
      ) : (
        <Stack>
          {shared.map((one) => (
            <SharedWork key={one.id} shared={one} parts={parts} />
          ))}
        </Stack>
      )}
    </section>
  );
}

function SharedWork({ shared, parts }: { shared: SharedHandIn; parts: AssignmentView['parts'] }) {
  const { id, authorName, round, comments } = shared;
  return (
    <Card as="article">
      <details className={styles['fold']}>
        <summary>
          <h3>{authorName}</h3>
        </summary>
        <HandInParts handInId={id} parts={parts} texts={round.texts} files={round.files} level={4} />
        <PeerComments comments={comments} level={4} />
        {/* A new key empties the field once the comment is there. */}
        <CommentForm key={comments.length} handInId={id} name={authorName} />
      </details>
    </Card>
  );
}

function CommentForm({ handInId, name }: { handInId: string; name: string }) {
  const t = useTexts('assignment');
  const { Form, isBusy, refusal } = usePress();
  const [key] = useState(() => crypto.randomUUID());
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="handInId" value={handInId} />
        <input type="hidden" name="key" value={key} />
        <TextArea
          label={t('group.comment', { name })}
          hint={t('group.comment.hint')}
          name="text"
          rows={3}
          maxLength={4000}
          required
        />
        <ProblemNotice refusal={refusal} />
        <div>
          <Button type="submit" kind="secondary" name="intent" value="comment" isBusy={isBusy}>
            {t('group.send')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
