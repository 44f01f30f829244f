export { Certificate } from './certificate.entity.js';
export { CertificateCounter } from './certificate-counter.entity.js';
export { CertificateModule } from './certificate.module.js';
export { CertificateQueries } from './certificate.queries.js';
export { CertificateService } from './certificate.service.js';
export { VerificationService } from './verification.service.js';
