import { isRouteErrorResponse, Link, useLocation, useRouteError } from 'react-router';
import { Button, Row, Stack, buttonClass } from '@app/ui';
import { ApiError, OfflineError } from './api.js';
import { useTexts, type TextKey } from './i18n.js';
import { Page } from './page.js';

type Kind = 'notFound' | 'forbidden' | 'offline' | 'updated' | 'unexpected';

/** After a new version the old page's files are gone: loading its next part fails, and a reload mends it. */
const isMissingPart = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script failed|preload CSS/i.test(error.message);

function kindOf(error: unknown): Kind {
  if (error instanceof OfflineError) return 'offline';
  if (isMissingPart(error)) return navigator.onLine ? 'updated' : 'offline';
  const status = error instanceof ApiError ? error.problem.status : isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404 || status === 410) return 'notFound';
  if (status === 422 && error instanceof ApiError) return 'notFound';
  return status === 403 ? 'forbidden' : 'unexpected';
}

/** What stands in place of a page that could not be shown: what happened, and a way on. */
export function ErrorPage() {
  const error = useRouteError();
  const t = useTexts('shared');
  const tErrors = useTexts('errors');
  const { pathname, search } = useLocation();
  const kind = kindOf(error);
  const problem = error instanceof ApiError ? error.problem : null;
  const isSpecific = kind === 'notFound' && problem && problem.status !== 422 && problem.code !== 'request.not_found';

  return (
    <Page title={t(`page.${kind}.title` satisfies TextKey<'shared'>)} isPrivate>
      <Stack>
        {isSpecific && <p>{tErrors(problem.code as TextKey<'errors'>)}</p>}
        {kind === 'unexpected' ? <Unexpected requestId={problem?.requestId} /> : <p>{t(`page.${kind}.text`)}</p>}
        <Row>
          {(kind === 'offline' || kind === 'unexpected' || kind === 'updated') && (
            <Button onClick={() => location.assign(pathname + search)}>
              {t(kind === 'updated' ? 'page.reload' : 'page.retry')}
            </Button>
          )}
          <Link to="/" className={buttonClass('secondary')}>
            {t('page.toHome')}
          </Link>
          {kind === 'notFound' && (
            <Link to="/courses" className={buttonClass('secondary')}>
              {t('page.toCourses')}
            </Link>
          )}
        </Row>
      </Stack>
    </Page>
  );
}

function Unexpected({ requestId }: { requestId: string | undefined }) {
  const t = useTexts('shared');
  if (!requestId) return <p>{t('page.unexpected.plain')}</p>;
  return (
    <p>
      {t('page.unexpected.text')} <code>{requestId}</code>
    </p>
  );
}
