import { ChoiceRow } from './choice-row.js';
import { HotspotPicture } from './hotspot-picture.js';
import type { QuestionProps } from './question-parts.js';
import styles from './question.module.css';

/** Places in a picture, and the same places as a list: whichever is used, the other one follows. */
export function HotspotQuestion({ question, answer, onAnswer }: QuestionProps<'hotspot'>) {
  const choose = (regionId: string) => onAnswer({ type: 'hotspot', regionId });
  return (
    <>
      <HotspotPicture
        picture={question.picture}
        regions={question.regions}
        chosen={answer?.regionId ?? null}
        onChoose={choose}
      />
      {question.regions.map(({ id, text }, place) => (
        <ChoiceRow
          key={id}
          type="radio"
          name={question.id}
          isChosen={answer?.regionId === id}
          onChoose={() => choose(id)}
        >
          <span className={styles['regionNumber']}>{place + 1}</span> {text}
        </ChoiceRow>
      ))}
    </>
  );
}
