import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import type { ImportView } from '@app/contracts';
import { Button, Checkbox, Dialog, Notice, Row, TextArea } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './people-import.module.css';

/** The one press that changes records, after a question. */
export function ApplyForm({ report, isIntoCohort }: { report: ImportView; isIntoCohort: boolean }) {
  const t = useTexts('people-import');
  const tShared = useTexts('shared');
  const [isAsking, setIsAsking] = useState(false);
  const isBusy = useNavigation().state !== 'idle';
  const { counts } = report;
  const good = counts.new + counts.changed + counts.unchanged + counts.known;
  const leftOut = counts.problem + counts.proposed;
  if (good === 0) {
    return (
      <Notice kind="warning">
        <p>{t('apply.nothing')}</p>
      </Notice>
    );
  }

  return (
    <section aria-labelledby="apply">
      <h2 id="apply">{t('apply.title')}</h2>
      <Form method="post" className={styles['form']} onSubmit={() => setIsAsking(false)} id="apply-form">
        <input type="hidden" name="importId" value={report.id} />
        {leftOut > 0 && <Checkbox name="onlyIfAllGood" label={t('apply.onlyAll')} hint={t('apply.onlyAll.hint')} />}
        {isIntoCohort && (
          <>
            <Checkbox name="invite" label={t('apply.invite')} hint={t('apply.invite.hint')} />
            <TextArea label={t('apply.message')} note={tShared('optional')} name="message" maxLength={500} rows={3} />
          </>
        )}
        <Button onClick={() => setIsAsking(true)} isBusy={isBusy}>
          {t('apply', { count: good })}
        </Button>
      </Form>
      <Dialog title={t('apply.ask')} isOpen={isAsking} onClose={() => setIsAsking(false)} closeLabel={tShared('close')}>
        <ul>
          <li>{t('apply.new', { count: counts.new })}</li>
          <li>{t('apply.changed', { count: counts.changed })}</li>
          {leftOut > 0 && <li>{t('apply.leftOut', { count: leftOut })}</li>}
        </ul>
        <p>{t('apply.forget')}</p>
        <Row>
          <Button type="submit" form="apply-form" name="intent" value="apply">
            {t('apply.confirm')}
          </Button>
          <Button kind="quiet" onClick={() => setIsAsking(false)}>
            {tShared('cancel')}
          </Button>
        </Row>
      </Dialog>
    </section>
  );
}
