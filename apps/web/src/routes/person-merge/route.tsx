import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { mergeFields, peopleApi, personMergeApi, type MergeField } from '@app/contracts';
import { Notice, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import { isRefusal, refusalOf, textOf, type Refusal } from '../../shared/forms.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { Comparison } from './comparison.js';
import { Duplicates } from './duplicates.js';
import { FindRecords } from './find-records.js';
import { History } from './history.js';

const PAGE = '/people/merge';

/** Two records in the address are compared; else duplicates, a search and what was joined. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { signal } = request;
  const [keptId, goneId] = [searchParams.get('kept'), searchParams.get('gone')];
  if (keptId && goneId) {
    const query = { keptId, goneId, language: currentLanguage() };
    return { preview: await call(personMergeApi.preview, { query }, { signal }), lists: null };
  }
  const q = searchParams.get('q')?.trim().slice(0, 80) ?? '';
  const [duplicates, merges, found, chosen] = await Promise.all([
    call(personMergeApi.listDuplicates, { query: {} }, { signal }),
    call(personMergeApi.list, { query: {} }, { signal }),
    q ? call(peopleApi.list, { query: { q, limit: 20 } }, { signal }) : null,
    keptId ? call(peopleApi.read, { params: { personId: keptId } }, { signal }) : null,
  ]);
  const isMerged = searchParams.has('merged');
  return {
    preview: null,
    lists: { duplicates: duplicates.items, merges, found: found?.items ?? null, chosen, q, isMerged },
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<Response | Refusal | { done: string }> {
  const form = await request.formData();
  try {
    if (textOf(form, 'intent') === 'undo') {
      const mergeId = textOf(form, 'mergeId');
      await call(personMergeApi.undo, { params: { mergeId }, body: {} });
      return { done: mergeId };
    }
    await merge(form);
    return redirect(`${PAGE}?merged`);
  } catch (error) {
    return refusalOf(error);
  }
}

async function merge(form: FormData): Promise<void> {
  const side = (name: string) => (textOf(form, name) === 'gone' ? ('gone' as const) : ('kept' as const));
  const fields: Partial<Record<MergeField, 'kept' | 'gone'>> = {};
  for (const field of mergeFields) if (form.has(`field ${field}`)) fields[field] = side(`field ${field}`);
  const conflicts = [...form.keys()].filter((name) => name.startsWith('choice '));
  await call(personMergeApi.merge, {
    body: {
      keptId: textOf(form, 'keptId'),
      goneId: textOf(form, 'goneId'),
      fingerprint: textOf(form, 'fingerprint'),
      reason: textOf(form, 'reason'),
      fields,
      choices: Object.fromEntries(conflicts.map((name) => [name.slice('choice '.length), side(name)])),
    },
  });
}

export function Component() {
  const t = useTexts('person-merge');
  const { preview, lists } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refusal = isRefusal(result) ? result : undefined;
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} width="wide" isPrivate>
      <Stack gap="large">
        <ProblemNotice refusal={refusal} />
        {preview && <Comparison key={preview.fingerprint} preview={preview} />}
        {lists && (
          <>
            {lists.isMerged && (
              <Notice kind="good" isAnswer>
                <p>{t('merged')}</p>
              </Notice>
            )}
            <FindRecords q={lists.q} found={lists.found} chosen={lists.chosen} />
            <Duplicates groups={lists.duplicates} />
            <History first={lists.merges} />
          </>
        )}
      </Stack>
    </Page>
  );
}
