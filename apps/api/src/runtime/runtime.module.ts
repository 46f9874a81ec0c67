import { Module } from '@nestjs/common';
import { RuntimeController } from './runtime.controller';
import { RuntimeJobs } from './runtime.jobs';

@Module({ controllers: [RuntimeController], providers: [RuntimeJobs] })
export class RuntimeModule {}
