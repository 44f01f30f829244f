import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { courseApi, type ReplyOf } from '@app/contracts';
import { EmptyState, Stack } from '@app/ui';
import { call } from '../../shared/api.js';
import cards from '../../shared/cards.module.css';
import { CourseCard } from '../../shared/course-card.js';
import { currentLanguage, useTexts } from '../../shared/i18n.js';
import { Page } from '../../shared/page.js';
import { SearchForm } from '../../shared/search-form.js';
import { Hits } from './hits.js';

export async function loader({ request }: LoaderFunctionArgs) {
  const q = new URL(request.url).searchParams.get('q')?.trim().slice(0, 100) ?? '';
  const { items } = await call(
    courseApi.catalogue,
    { query: { language: currentLanguage(), q } },
    { signal: request.signal },
  );
  return { q, items };
}

export function Component() {
  const t = useTexts('courses');
  const { q, items } = useLoaderData<typeof loader>();

  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>} width="wide">
      <Stack gap="large">
        <SearchForm label={t('search.label')} hint={t('search.hint')} q={q} path="/courses" maxLength={100} />
        {q && (
          <div role="status">
            <p>{t('found', { count: items.length, q })}</p>
          </div>
        )}
        <Results items={items} isSearch={q !== ''} />
      </Stack>
    </Page>
  );
}

function Results({ items, isSearch }: { items: ReplyOf<typeof courseApi.catalogue>['items']; isSearch: boolean }) {
  const t = useTexts('courses');
  if (items.length === 0) {
    return (
      <EmptyState title={t(isSearch ? 'none.title' : 'empty.title')}>
        <p>{t(isSearch ? 'none.text' : 'empty.text')}</p>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="list">
      <h2 id="list">{t('list')}</h2>
      <ul className={cards['cards']}>
        {items.map((course) => (
          <li key={course.slug}>
            <CourseCard course={course}>{course.hits.length > 0 && <Hits course={course} />}</CourseCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
