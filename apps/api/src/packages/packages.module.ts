import { Module } from '@nestjs/common';
import { PackagesController } from './packages.controller';
import { PackagesJobs } from './packages.jobs';
import { UploadsDoor } from './uploads.door';

@Module({ controllers: [PackagesController], providers: [PackagesJobs, UploadsDoor] })
export class PackagesModule {}
