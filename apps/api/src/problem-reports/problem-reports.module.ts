import { Module } from '@nestjs/common';
import { ProblemReportsController } from './problem-reports.controller';
import { ProblemReportsJobs } from './problem-reports.jobs';

@Module({ controllers: [ProblemReportsController], providers: [ProblemReportsJobs] })
export class ProblemReportsModule {}
