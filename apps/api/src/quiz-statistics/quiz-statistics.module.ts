import { Global, Module } from '@nestjs/common';
import { KeptStatistics } from './kept-statistics';
import { QuizStatisticsController } from './quiz-statistics.controller';

/** Whoever stands above reads the figures that are kept here. */
@Global()
@Module({ controllers: [QuizStatisticsController], providers: [KeptStatistics], exports: [KeptStatistics] })
export class QuizStatisticsModule {}
