import type { ReactNode } from 'react';
import styles from './rating.module.css';

interface RatingProps {
  legend: ReactNode;
  name: string;
  least: string;
  most: string;
  defaultValue: string | undefined;
}

const points = ['1', '2', '3', '4', '5'];

/** Five numbers to choose one from; its ends say what they mean. */
export function Rating({ legend, name, least, most, defaultValue }: RatingProps) {
  return (
    <fieldset className={styles['rating']}>
      <legend>{legend}</legend>
      <div className={styles['points']}>
        {points.map((value, place) => (
          <label key={value} className={styles['point']}>
            <input type="radio" name={name} value={value} defaultChecked={value === defaultValue} />
            <span className={styles['number']}>
              {value}
              <span className={styles['meaning']}>{place === 0 ? ` (${least})` : place === 4 ? ` (${most})` : ''}</span>
            </span>
          </label>
        ))}
      </div>
      <div className={styles['ends']} aria-hidden="true">
        <span>{least}</span>
        <span>{most}</span>
      </div>
    </fieldset>
  );
}
