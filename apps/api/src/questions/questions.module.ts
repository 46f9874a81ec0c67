import { Module } from '@nestjs/common';
import { ExchangeController } from './exchange/exchange.controller';
import { QuestionsController } from './questions.controller';
import { QuestionsJobs } from './questions.jobs';

@Module({ controllers: [QuestionsController, ExchangeController], providers: [QuestionsJobs] })
export class QuestionsModule {}
