import { buttonClass, Row } from '@app/ui';
import { useTexts } from './i18n.js';

interface ExportLinksProps {
  /** Address of the list as a file of a format, by `addressOf`. */
  addressIn: (format: 'xlsx' | 'csv') => string;
}

/** The list of the page as a file to keep. */
export function ExportLinks({ addressIn }: ExportLinksProps) {
  const t = useTexts('shared');
  return (
    <Row>
      <a className={buttonClass('quiet', true)} href={addressIn('xlsx')} download>
        {t('export.xlsx')}
      </a>
      <a className={buttonClass('quiet', true)} href={addressIn('csv')} download>
        {t('export.csv')}
      </a>
    </Row>
  );
}
