import { Module } from '@nestjs/common';
import { CertificatesController } from './certificates.controller';
import { CertificatesJobs } from './certificates.jobs';
import { CredentialsController } from './credentials/credentials.controller';
import { ManagedCertificatesController } from './managed-certificates.controller';

@Module({
  controllers: [CertificatesController, ManagedCertificatesController, CredentialsController],
  providers: [CertificatesJobs],
})
export class CertificatesModule {}
