import type { ReviewedQuestion } from '@app/contracts';
import { formatNumber } from '../../../shared/format.js';
import { useTexts } from '../../../shared/i18n.js';
import { HotspotPicture } from '../questions/hotspot-picture.js';
import { ReviewGaps } from './review-gaps.js';
import { ReviewGiven } from './review-given.js';
import { ReviewItems } from './review-items.js';
import { ReviewOptions } from './review-options.js';
import { ReviewPairs } from './review-pairs.js';

/** What was answered and what was right, in the form of the question. */
export function ReviewBody({ question }: { question: ReviewedQuestion }) {
  const t = useTexts('quiz');
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <ReviewOptions options={question.options} />;
    case 'truefalse':
      return (
        <ReviewOptions
          options={question.statements.map(({ value, ...rest }) => ({
            ...rest,
            id: String(value),
            text: t(value ? 'true' : 'false'),
          }))}
        />
      );
    case 'hotspot':
      return (
        <>
          <HotspotPicture
            picture={question.picture}
            regions={question.regions}
            chosen={question.regions.find(({ isChosen }) => isChosen)?.id ?? null}
          />
          <ReviewOptions options={question.regions} isNumbered />
        </>
      );
    case 'matching':
      return <ReviewPairs pairs={question.pairs} />;
    case 'ordering':
      return <ReviewItems items={question.items} />;
    case 'gap':
      return <ReviewGaps segments={question.segments} />;
    case 'numeric': {
      const unit = question.unit ? ` ${question.unit}` : '';
      const tolerance = question.tolerance > 0 ? ` (± ${formatNumber(question.tolerance)})` : '';
      const isRight = question.grade.correct === 'right';
      const right = `${formatNumber(question.right)}${unit}${tolerance}`;
      return <ReviewGiven given={question.given && question.given + unit} right={isRight ? null : right} />;
    }
    case 'short': {
      const isRight = question.grade.correct === 'right';
      return <ReviewGiven given={question.given} right={isRight ? null : question.accepted.join(' · ')} />;
    }
    case 'likert':
      return (
        <ReviewGiven
          given={
            question.given === null
              ? null
              : t('likert.given', { value: question.given, low: question.low, high: question.high })
          }
        />
      );
    case 'open':
      return <ReviewGiven given={question.given} guidance={question.guidance} />;
  }
}
