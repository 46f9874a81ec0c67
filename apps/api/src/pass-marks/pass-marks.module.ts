import { Module } from '@nestjs/common';
import { QuizStatisticsModule } from '../quiz-statistics/quiz-statistics.module';
import { PassMarksController } from './pass-marks.controller';

@Module({ imports: [QuizStatisticsModule], controllers: [PassMarksController] })
export class PassMarksModule {}
