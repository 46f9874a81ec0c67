import { Platform1764000000001 } from './1764000000001-platform';
import { People1764000000002 } from './1764000000002-people';
import { Notifications1764000000003 } from './1764000000003-notifications';
import { Courses1764000000004 } from './1764000000004-courses';
import { Learning1764000000005 } from './1764000000005-learning';
import { Certificates1764000000006 } from './1764000000006-certificates';
import { Statistics1764000000007 } from './1764000000007-statistics';
import { RuntimeSessions1764000000008 } from './1764000000008-runtime-sessions';
import { Issuer1764000000009 } from './1764000000009-issuer';
import { CsvLineFeed1764000000010 } from './1764000000010-csv-line-feed';
import { CsvOtherSeparators1764000000011 } from './1764000000011-csv-other-separators';
import { PageContent1764000000013 } from './1764000000013-page-content';
import { JobFaults1764000000015 } from './1764000000015-job-faults';
import { ProblemReports1764000000016 } from './1764000000016-problem-reports';
import { CourseFamily1764000000018 } from './1764000000018-course-family';
import { CourseMaterials1764000000019 } from './1764000000019-course-materials';
import { ContentNotes1764000000020 } from './1764000000020-content-notes';
import { ReportTitles1764000000021 } from './1764000000021-report-titles';
import { PackageOrganizations1764000000022 } from './1764000000022-package-organizations';
import { PackageRevision1764000000023 } from './1764000000023-package-revision';
import { Sequencing1764000000024 } from './1764000000024-sequencing';
import { GlobalObjectives1764000000025 } from './1764000000025-global-objectives';
import { PackageLines1764000000028 } from './1764000000028-package-lines';
import { ModulePackages1764000000029 } from './1764000000029-module-packages';
import { AttemptLines1764000000030 } from './1764000000030-attempt-lines';
import { RuntimeTruth1764000000031 } from './1764000000031-runtime-truth';
import { RuntimeEvents1764000000032 } from './1764000000032-runtime-events';
import { PackageStorage1764000000033 } from './1764000000033-package-storage';
import { RuntimeCompression1764000000034 } from './1764000000034-runtime-compression';
import { PackageOpening1764000000036 } from './1764000000036-package-opening';
import { LearningRecords1764000000040 } from './1764000000040-learning-records';
import { StatementComparison1764000000041 } from './1764000000041-statement-comparison';
import { RecordExports1764000000047 } from './1764000000047-record-exports';
import { RecordForwarding1764000000048 } from './1764000000048-record-forwarding';
import { CertificateStates1764000000050 } from './1764000000050-certificate-states';
import { Credentials1764000000051 } from './1764000000051-credentials';
import { QuestionTypes1764000000060 } from './1764000000060-question-types';
import { QuizDelivery1764000000061 } from './1764000000061-quiz-delivery';
import { MarkingByHand1764000000062 } from './1764000000062-marking-by-hand';
import { QuizSections1764000000063 } from './1764000000063-quiz-sections';
import { QuestionBank1764000000065 } from './1764000000065-question-bank';
import { QuestionExchange1764000000066 } from './1764000000066-question-exchange';
import { StandardPanels1764000000070 } from './1764000000070-standard-panels';
import { AttemptResponses1764000000071 } from './1764000000071-attempt-responses';
import { EvaluationForms1764000000075 } from './1764000000075-evaluation-forms';
import { TestSets1764000000080 } from './1764000000080-test-sets';
import { Boosters1764000000081 } from './1764000000081-boosters';
import { Tincan1764000000085 } from './1764000000085-tincan';
import { NewRegistrations1764000000087 } from './1764000000087-new-registrations';
import { Cmi51764000000045 } from './1764000000045-cmi5';

export const migrations = [
  Platform1764000000001,
  People1764000000002,
  Notifications1764000000003,
  Courses1764000000004,
  Learning1764000000005,
  Certificates1764000000006,
  Statistics1764000000007,
  RuntimeSessions1764000000008,
  Issuer1764000000009,
  CsvLineFeed1764000000010,
  CsvOtherSeparators1764000000011,
  PageContent1764000000013,
  JobFaults1764000000015,
  ProblemReports1764000000016,
  CourseFamily1764000000018,
  CourseMaterials1764000000019,
  ContentNotes1764000000020,
  ReportTitles1764000000021,
  PackageOrganizations1764000000022,
  PackageRevision1764000000023,
  Sequencing1764000000024,
  GlobalObjectives1764000000025,
  PackageLines1764000000028,
  ModulePackages1764000000029,
  AttemptLines1764000000030,
  RuntimeTruth1764000000031,
  RuntimeEvents1764000000032,
  PackageStorage1764000000033,
  RuntimeCompression1764000000034,
  PackageOpening1764000000036,
  LearningRecords1764000000040,
  StatementComparison1764000000041,
  Cmi51764000000045,
  RecordExports1764000000047,
  RecordForwarding1764000000048,
  CertificateStates1764000000050,
  Credentials1764000000051,
  QuestionTypes1764000000060,
  QuizDelivery1764000000061,
  MarkingByHand1764000000062,
  QuizSections1764000000063,
  QuestionBank1764000000065,
  QuestionExchange1764000000066,
  StandardPanels1764000000070,
  AttemptResponses1764000000071,
  EvaluationForms1764000000075,
  TestSets1764000000080,
  Boosters1764000000081,
  Tincan1764000000085,
  NewRegistrations1764000000087,
];
