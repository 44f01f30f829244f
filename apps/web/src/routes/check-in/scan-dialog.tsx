import { useRef, useState } from 'react';
import type { AttendanceRoster, RosterPerson } from '@app/contracts';
import { Button, Dialog, Notice } from '@app/ui';
import { useTexts } from '../../shared/i18n.js';
import styles from './check-in.module.css';
import { useCamera } from './use-camera.js';

type Seen = { personId: string; half: number; status: 'present'; method: 'scan'; code: string };

interface ScanDialogProps {
  roster: AttendanceRoster;
  half: number;
  onSeen: (seen: Seen) => void;
}

/** Scans badges, rows of the sheet and codes on people’s phones, one after another. */
export function ScanDialog(props: ScanDialogProps) {
  const t = useTexts('check-in');
  const tShared = useTexts('shared');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" onClick={() => setIsOpen(true)}>
        {t('scan.open')}
      </Button>
      <Dialog title={t('scan.title')} isOpen={isOpen} onClose={() => setIsOpen(false)} closeLabel={tShared('close')}>
        <Scanner {...props} />
      </Dialog>
    </>
  );
}

/** The same code in front of the camera counts once. */
function Scanner({ roster, half, onSeen }: ScanDialogProps) {
  const t = useTexts('check-in');
  const [last, setLast] = useState<{ person: RosterPerson | null } | null>(null);
  const lastCode = useRef('');
  const { video, state } = useCamera((code) => {
    if (code === lastCode.current) return;
    lastCode.current = code;
    const person = roster.people.find(({ codes }) => codes.includes(code)) ?? null;
    setLast({ person });
    if (!person) return;
    navigator.vibrate?.(80);
    onSeen({ personId: person.personId, half, status: 'present', method: 'scan', code });
  });

  if (state === 'denied') return <Notice kind="warning">{t('scan.denied')}</Notice>;
  if (state === 'none') return <Notice kind="warning">{t('scan.none')}</Notice>;
  return (
    <>
      <p>{t('scan.text')}</p>
      <video ref={video} className={styles['camera']} muted playsInline aria-label={t('scan.camera')} />
      <div role="status" className={styles['scanned']}>
        {last?.person && <Notice kind="good">{t('scan.seen', { name: last.person.name })}</Notice>}
        {last && !last.person && <Notice kind="warning">{t('scan.unknown')}</Notice>}
      </div>
    </>
  );
}
