import { renderCertificate } from '@app/certificate';
import { answerJobs } from '../../../platform/worker-jobs.js';
import type { PdfJob } from './worker-pdf-renderer.js';

answerJobs(({ snapshot, qr }: PdfJob) => renderCertificate(snapshot, { qr }));
