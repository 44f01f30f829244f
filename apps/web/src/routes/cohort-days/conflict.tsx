import { Notice } from '@app/ui';
import type { Refusal } from '../../shared/forms.js';
import { useTexts, type TextKey } from '../../shared/i18n.js';
import { ProblemNotice } from '../../shared/problem-notice.js';

interface ConflictProps {
  refusal: Refusal | undefined;
  version: number;
}

const words: Readonly<Record<string, TextKey<'cohort-days'>>> = {
  title: 'field.title',
  startsAt: 'field.start',
  endsAt: 'field.end',
  zone: 'field.zone',
  halfDays: 'field.halves',
  form: 'field.form',
  venue: 'field.venue',
  onlineUrl: 'field.onlineUrl',
  capacity: 'field.capacity',
  materials: 'field.materials',
  isRequired: 'field.isRequired',
  trainerIds: 'field.trainers',
};

/** What somebody else changed meanwhile, with its present value. Saving again is then a decision, not an accident. */
export function Conflict({ refusal, version }: ConflictProps) {
  const t = useTexts('cohort-days');
  if (refusal?.problem.code !== 'seminar.changed_meanwhile') {
    return (
      <>
        <ProblemNotice refusal={refusal} />
        <input type="hidden" name="version" value={version} />
      </>
    );
  }
  const { version: present, fields = {} } = refusal.problem.details as {
    version?: number;
    fields?: Record<string, unknown>;
  };
  return (
    <Notice kind="problem" isAnswer title={t('conflict')}>
      <ul>
        {Object.entries(fields).map(([field, value]) => (
          <li key={field}>
            {words[field] ? t(words[field]) : field}: {shown(value)}
          </li>
        ))}
      </ul>
      <p>{t('conflict.text')}</p>
      <input type="hidden" name="version" value={present ?? version} />
    </Notice>
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value === null) return '–';
  return Object.values(value as object)
    .map((part) => (typeof part === 'object' ? shown(part) : String(part)))
    .join(', ');
}
