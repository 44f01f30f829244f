import type { QuestionOf } from './question-parts.js';
import styles from './question.module.css';

interface HotspotPictureProps extends Pick<QuestionOf<'hotspot'>, 'picture'> {
  regions: readonly QuestionOf<'hotspot'>['regions'][number][];
  chosen: string | null;
  /** Without it the places are only shown. */
  onChoose?: (regionId: string) => void;
}

const percent = (share: number) => `${share * 100}%`;

export function HotspotPicture({ picture, regions, chosen, onChoose }: HotspotPictureProps) {
  return (
    <div className={styles['hotspot']}>
      <img src={picture.src} alt={picture.alt} />
      {regions.map(({ id, text, rect: [left, top, width, height] }, place) => (
        <button
          key={id}
          type="button"
          disabled={!onChoose}
          aria-pressed={id === chosen}
          aria-label={`${place + 1}: ${text}`}
          style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
          onClick={() => onChoose?.(id)}
        >
          <span className={styles['regionNumber']} aria-hidden="true">
            {place + 1}
          </span>
        </button>
      ))}
    </div>
  );
}
