import { type DynamicModule, Module } from '@nestjs/common';
import { AuthoringModule } from './authoring/authoring.module';
import { CertificatesModule } from './certificates/certificates.module';
import { Cmi5Module } from './cmi5/cmi5.module';
import { DirectoryModule } from './directory/directory.module';
import { EnrolmentsModule } from './enrolments/enrolments.module';
import { FormsModule } from './forms/forms.module';
import { LaunchesModule } from './launches/launches.module';
import { LearnersModule } from './learners/learners.module';
import { LrsModule } from './lrs/lrs.module';
import { MaterialsModule } from './materials/materials.module';
import { NotificationsModule } from './notifications/notifications.module';
import { PackagesModule } from './packages/packages.module';
import { PassMarksModule } from './pass-marks/pass-marks.module';
import { PeopleModule } from './people/people.module';
import { PlatformModule, type PlatformParts } from './platform/platform.module';
import { ProblemReportsModule } from './problem-reports/problem-reports.module';
import { ProgrammesModule } from './programmes/programmes.module';
import { ProgressModule } from './progress/progress.module';
import { PublishingModule } from './publishing/publishing.module';
import { QuestionsModule } from './questions/questions.module';
import { QuizStatisticsModule } from './quiz-statistics/quiz-statistics.module';
import { QuizzesModule } from './quizzes/quizzes.module';
import { RuntimeModule } from './runtime/runtime.module';
import { StatisticsModule } from './statistics/statistics.module';
import { TestSetsModule } from './test-sets/test-sets.module';

/** The list of features. */
const features = [
  PeopleModule,
  NotificationsModule,
  DirectoryModule,
  ProblemReportsModule,
  QuestionsModule,
  PackagesModule,
  PublishingModule,
  AuthoringModule,
  EnrolmentsModule,
  MaterialsModule,
  CertificatesModule,
  ProgressModule,
  FormsModule,
  TestSetsModule,
  QuizzesModule,
  QuizStatisticsModule,
  PassMarksModule,
  RuntimeModule,
  LrsModule,
  Cmi5Module,
  LearnersModule,
  LaunchesModule,
  ProgrammesModule,
  StatisticsModule,
];

@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), ...features] };
  }
}
