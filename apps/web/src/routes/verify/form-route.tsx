import { Form, redirect, type LoaderFunctionArgs } from 'react-router';
import { Button, Stack, TextField } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';

export function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim();
  return code ? redirect(`/verify/${encodeURIComponent(code)}`) : null;
}

export function Component() {
  const t = useTexts('verify');
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <Form>
        <Stack>
          <TextField
            label={t('code')}
            hint={t('code.hint')}
            name="code"
            required
            maxLength={80}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <Button type="submit">{t('submit')}</Button>
        </Stack>
      </Form>
    </Page>
  );
}
