import { Module } from '@nestjs/common';
import { AccommodationsController } from './accommodations.controller';
import { QuizzesController } from './quizzes.controller';
import { QuizzesJobs } from './quizzes.jobs';

@Module({ controllers: [QuizzesController, AccommodationsController], providers: [QuizzesJobs] })
export class QuizzesModule {}
