import { Module } from '@nestjs/common';
import { CertificatesController } from './certificates.controller';
import { CertificatesJobs } from './certificates.jobs';
import { ManagedCertificatesController } from './managed-certificates.controller';

@Module({ controllers: [CertificatesController, ManagedCertificatesController], providers: [CertificatesJobs] })
export class CertificatesModule {}
