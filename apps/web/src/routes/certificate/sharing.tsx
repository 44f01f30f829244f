import { useFetcher } from 'react-router';
import { hideableFields, type CertificateView } from '@app/contracts';
import { Button, Checkbox, CopyField, Notice, Stack } from '@app/ui';
import { isRefusal } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import type { CertificateResult } from './certificate-actions.js';
import styles from './certificate.module.css';

/** The two links and what the public page leaves out: the holder's choice. */
export function Sharing({ certificate }: { certificate: CertificateView }) {
  const t = useTexts('certificate');
  const tShared = useTexts('shared');
  const fetcher = useFetcher<CertificateResult>();
  const isBusy = fetcher.state !== 'idle';
  const { links, hidden } = certificate;
  const words = { copyLabel: tShared('copy'), copiedLabel: tShared('copied') };

  return (
    <section aria-labelledby="share">
      <h2 id="share">{t('share')}</h2>
      <p>{t('share.lead')}</p>
      <Stack>
        <CopyField label={t('share.short')} hint={t('share.short.hint')} value={links.short} {...words} />
        {/* A new link is a new field: "copied" was said of the old one. */}
        {links.long && (
          <CopyField
            key={links.long}
            label={t('share.long')}
            hint={t('share.long.hint')}
            value={links.long}
            {...words}
          />
        )}
        <fetcher.Form method="post" className={styles['form']}>
          <ProblemNotice refusal={isRefusal(fetcher.data) ? fetcher.data : undefined} />
          <fieldset className={styles['group']}>
            <legend>{t('hide')}</legend>
            {hideableFields.map((field) => (
              <Checkbox
                key={field}
                name="hidden"
                value={field}
                label={t(`hide.${field}`)}
                defaultChecked={hidden.includes(field)}
              />
            ))}
          </fieldset>
          <Button type="submit" name="intent" value="hide" isBusy={isBusy}>
            {tShared('save')}
          </Button>
          <div role="status">
            {fetcher.data && 'done' in fetcher.data && !isBusy && <Notice kind="good">{tShared('saved')}</Notice>}
          </div>
          <div>
            <Button type="submit" kind="quiet" name="intent" value="new-link" isBusy={isBusy}>
              {t('share.newLink')}
            </Button>
            <p className={styles['quiet']}>{t('share.newLink.hint')}</p>
          </div>
        </fetcher.Form>
      </Stack>
    </section>
  );
}
