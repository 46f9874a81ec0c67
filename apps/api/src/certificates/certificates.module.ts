import { Module } from '@nestjs/common';
import { CertificatesController } from './certificates.controller';
import { CertificatesJobs } from './certificates.jobs';

@Module({ controllers: [CertificatesController], providers: [CertificatesJobs] })
export class CertificatesModule {}
