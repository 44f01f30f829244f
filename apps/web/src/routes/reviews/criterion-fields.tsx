import { mostPoints, type ReviewPage } from '@app/contracts';
import { Card, RadioGroup } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import { CommentField } from './comment-field.js';
import { commentOf, pointsOf } from './review-actions.js';

interface CriterionFieldsProps {
  criterion: ReviewPage['assignment']['criteria'][number];
  suggestions: ReviewPage['comments'];
}

/** 0 to 4 points with what they mean, and words. Arrow keys move between the points. */
export function CriterionFields({ criterion: { id, title, levels }, suggestions }: CriterionFieldsProps) {
  const t = useTexts('reviews');
  const meanings = new Map(levels.map(({ points, text }) => [points, text]));
  const options = Array.from({ length: mostPoints + 1 }, (_, points) => ({
    value: String(points),
    label: String(points),
    hint: meanings.get(points) ?? t(points < 2 ? 'between' : 'between.high'),
  }));
  return (
    <Card>
      <input type="hidden" name="criterion" value={id} />
      <RadioGroup legend={t('criterion.points', { title })} name={pointsOf(id)} options={options} />
      <CommentField name={commentOf(id)} label={t('comment.criterion', { title })} suggestions={suggestions} />
    </Card>
  );
}
