import { Module } from '@nestjs/common';
import { StatisticsController } from './statistics.controller';
import { StatisticsJobs } from './statistics.jobs';

@Module({ controllers: [StatisticsController], providers: [StatisticsJobs] })
export class StatisticsModule {}
