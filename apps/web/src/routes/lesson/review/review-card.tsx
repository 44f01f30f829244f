import { Link } from 'react-router';
import type { ReviewedQuestion } from '@app/contracts';
import { Icon, Tag, type IconName } from '@app/ui';
import { useTexts } from '../../../shared/i18n.js';
import { lessonPath } from '../around/lesson-paths.js';
import styles from './review.module.css';
import { ReviewBody } from './review-body.js';

type Correct = ReviewedQuestion['grade']['correct'];

const marks: Record<Correct, { tone: 'neutral' | 'good' | 'warning' | 'problem'; icon: IconName }> = {
  right: { tone: 'good', icon: 'check' },
  partly: { tone: 'warning', icon: 'info' },
  wrong: { tone: 'problem', icon: 'cross' },
  unscored: { tone: 'neutral', icon: 'info' },
  unanswered: { tone: 'neutral', icon: 'question' },
};

interface ReviewCardProps {
  question: ReviewedQuestion;
  place: { index: number; of: number };
  courseSlug: string;
}

/** One question after it was handed in. */
export function ReviewCard({ question, place, courseSlug }: ReviewCardProps) {
  const t = useTexts('quiz');
  const { tone, icon } = marks[question.grade.correct];
  const id = `review-${place.index}`;
  return (
    <article className={styles['card']} data-correct={question.grade.correct} aria-labelledby={id}>
      <div className={styles['head']}>
        <span className={styles['number']}>{t('question', place)}</span>
        <Tag tone={tone}>
          <Icon name={icon} /> {t(`grade.${question.grade.correct}`)}
        </Tag>
      </div>
      <h4 id={id}>{question.type === 'gap' ? t('hint.gap') : question.prompt}</h4>
      {question.picture && question.type !== 'hotspot' && <img src={question.picture.src} alt={question.picture.alt} />}
      <ReviewBody question={question} />
      {question.feedback && <p className={styles['feedback']}>{question.feedback}</p>}
      {question.reread && (
        <p className={styles['reread']}>
          <Link to={rereadPath(courseSlug, question.reread)}>
            <Icon name="document" /> {t('reread')}
          </Link>
        </p>
      )}
    </article>
  );
}

/** `lesson-slug#heading-id`, or a lesson alone. */
function rereadPath(courseSlug: string, reread: string): string {
  const [lesson = '', heading] = reread.split('#');
  return lessonPath(courseSlug, lesson) + (heading ? `#${heading}` : '');
}
