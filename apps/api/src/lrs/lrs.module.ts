import { Module } from '@nestjs/common';
import { LrsController } from './lrs.controller';
import { LrsJobs } from './lrs.jobs';

@Module({ controllers: [LrsController], providers: [LrsJobs] })
export class LrsModule {}
