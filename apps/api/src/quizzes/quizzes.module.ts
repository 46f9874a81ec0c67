import { Module } from '@nestjs/common';
import { AccommodationsController } from './accommodations.controller';
import { QuizMarkingController } from './quiz-marking.controller';
import { QuizzesController } from './quizzes.controller';
import { QuizzesJobs } from './quizzes.jobs';

@Module({ controllers: [QuizzesController, AccommodationsController, QuizMarkingController], providers: [QuizzesJobs] })
export class QuizzesModule {}
