import { Module } from '@nestjs/common';
import { TestSetsController } from './test-sets.controller';
import { TestSetsJobs } from './test-sets.jobs';

@Module({ controllers: [TestSetsController], providers: [TestSetsJobs] })
export class TestSetsModule {}
