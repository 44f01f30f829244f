import { extname, join } from 'node:path';
import { Module, type Provider } from '@nestjs/common';
import { AssociationModule } from '../association/index.js';
import { CourseModule } from '../course/index.js';
import { LearningModule } from '../learning/index.js';
import { MunicipalityModule } from '../municipality/index.js';
import { PersonModule } from '../person/index.js';
import { CertificateController } from './certificate.controller.js';
import { CertificateMail } from './certificate-mail.service.js';
import { CertificateQueries } from './certificate.queries.js';
import { CertificateService } from './certificate.service.js';
import { DueCertificates } from './due-certificates.service.js';
import { IssuingService } from './issuing.service.js';
import { ParticularsService } from './particulars.service.js';
import { PdfRenderer } from './pdf/pdf-renderer.js';
import { SameThreadPdfRenderer } from './pdf/same-thread-pdf-renderer.js';
import { WorkerPdfRenderer } from './pdf/worker-pdf-renderer.js';
import { PreviewService } from './preview.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterService } from './register.service.js';
import { RevocationService } from './revocation.service.js';
import { VerificationService } from './verification.service.js';

/** A worker is a file of its own, which exists only once the server is built. */
const renderer: Provider = {
  provide: PdfRenderer,
  useFactory: () =>
    extname(__filename) === '.js'
      ? new WorkerPdfRenderer(join(__dirname, 'pdf', 'certificate-pdf.worker.js'))
      : new SameThreadPdfRenderer(),
};

@Module({
  imports: [AssociationModule, CourseModule, LearningModule, MunicipalityModule, PersonModule],
  controllers: [CertificateController, RegisterController],
  providers: [
    renderer,
    CertificateQueries,
    ParticularsService,
    RegisterService,
    CertificateMail,
    DueCertificates,
    IssuingService,
    CertificateService,
    RevocationService,
    PreviewService,
    VerificationService,
  ],
  exports: [CertificateQueries, VerificationService, CertificateService, IssuingService],
})
export class CertificateModule {}
