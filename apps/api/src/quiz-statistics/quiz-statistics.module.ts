import { Module } from '@nestjs/common';
import { KeptStatistics } from './kept-statistics';
import { QuizStatisticsController } from './quiz-statistics.controller';

@Module({ controllers: [QuizStatisticsController], providers: [KeptStatistics], exports: [KeptStatistics] })
export class QuizStatisticsModule {}
