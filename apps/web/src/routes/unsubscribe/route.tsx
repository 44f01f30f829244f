import {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type Params,
} from 'react-router';
import { messageApi, type UnsubscribeView } from '@app/contracts';
import { Button, Notice, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { isRefusal, refusalOf, textOf } from '../../shared/forms.js';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem-notice.js';

const paramsOf = ({ token = '' }: Params) => ({ token });

/** Looking changes nothing: programs that check mail for viruses open every link in it. */
export function loader({ params, request: { signal } }: LoaderFunctionArgs) {
  return call(messageApi.readUnsubscribe, { params: paramsOf(params) }, { signal });
}

export async function action({ params, request }: ActionFunctionArgs) {
  const isUndo = textOf(await request.formData(), 'intent') === 'undo';
  try {
    const endpoint = isUndo ? messageApi.undoUnsubscribe : messageApi.unsubscribe;
    await call(endpoint, { params: paramsOf(params), body: {} });
    return { done: isUndo ? ('on' as const) : ('off' as const) };
  } catch (error) {
    return refusalOf(error);
  }
}

/** What a link in a mail switches off: said first, done by one press, taken back by another. */
export function Component() {
  const t = useTexts('unsubscribe');
  const view = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('title')}
      lead={view.emailHint ? <p>{t('lead', { email: view.emailHint })}</p> : undefined}
      isPrivate
    >
      <Stack>
        {view.topic === 'seats' ? <p>{t('locked')}</p> : <Switch view={view} />}
        <p>
          <Link to="/account/notifications">{t('settings')}</Link>
        </p>
      </Stack>
    </Page>
  );
}

function Switch({ view: { topic, isOff } }: { view: UnsubscribeView }) {
  const t = useTexts('unsubscribe');
  const result: unknown = useActionData<typeof action>();
  const isBusy = useNavigation().state === 'submitting';
  const words = { topic: t(`topic.${topic}`) };
  const wasUndone = typeof result === 'object' && result !== null && 'done' in result && result.done === 'on';
  return (
    <Form method="post">
      <Stack>
        <ProblemNotice refusal={isRefusal(result) ? result : undefined} />
        {isOff && (
          <Notice kind="good" title={t('off.title')} isAnswer>
            <p>{t('off.text', words)}</p>
          </Notice>
        )}
        {!isOff && wasUndone && (
          <Notice kind="good" title={t('on.title')} isAnswer>
            <p>{t('on.text', words)}</p>
          </Notice>
        )}
        {!isOff && <p>{t('ask', words)}</p>}
        <p>{t('stays')}</p>
        <div>
          <Button
            type="submit"
            kind={isOff ? 'secondary' : 'primary'}
            name="intent"
            value={isOff ? 'undo' : 'off'}
            isBusy={isBusy}
          >
            {t(isOff ? 'undo' : 'press')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
