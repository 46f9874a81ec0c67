import { bankRoutes } from './bank/bank-routes';
import { exchangeRoutes } from './bank/exchange-routes';
import { boosterRoutes } from './boosters';
import { certificateRoutes } from './certificate-routes';
import { cmi5Routes } from './cmi5';
import { credentialRoutes } from './credential-routes';
import { courseRoutes } from './courses';
import { directoryRoutes } from './directory';
import { followedUnitRoutes } from './followed-units';
import { formRoutes } from './form-routes';
import { jobRoutes } from './jobs';
import { learnerRoutes } from './learners';
import { learningRoutes } from './learning';
import { lrsCredentialRoutes } from './lrs-credentials';
import { materialRoutes } from './materials';
import { notificationRoutes } from './notifications';
import { packageAnswerRoutes } from './package-answers';
import { packageVersionRoutes } from './package-versions';
import { packageRoutes } from './packages';
import { peopleRoutes } from './people';
import { problemReportRoutes } from './problem-reports';
import { accommodationRoutes } from './accommodations';
import { quizMarkingRoutes } from './quiz-marking';
import { quizRoutes } from './quiz-routes';
import { quizStatisticsRoutes } from './quiz-statistics-routes';
import { recordRoutes } from './records';
import { runtimeRoutes } from './runtime';
import { statisticsRoutes } from './statistics';
import { standardPanelRoutes } from './standard-panels';
import type { RouteDefinition } from './route';
import { testSetRoutes } from './test-sets';
import { variantRoutes } from './variant-routes';

/** Every route of the API by its operation's name. */
export const routes = {
  ...peopleRoutes,
  ...notificationRoutes,
  ...courseRoutes,
  ...variantRoutes,
  ...packageRoutes,
  ...packageAnswerRoutes,
  ...packageVersionRoutes,
  ...quizRoutes,
  ...accommodationRoutes,
  ...quizMarkingRoutes,
  ...learningRoutes,
  ...learnerRoutes,
  ...followedUnitRoutes,
  ...cmi5Routes,
  ...lrsCredentialRoutes,
  ...recordRoutes,
  ...runtimeRoutes,
  ...certificateRoutes,
  ...credentialRoutes,
  ...statisticsRoutes,
  ...quizStatisticsRoutes,
  ...standardPanelRoutes,
  ...materialRoutes,
  ...directoryRoutes,
  ...formRoutes,
  ...testSetRoutes,
  ...boosterRoutes,
  ...jobRoutes,
  ...problemReportRoutes,

  ...bankRoutes,
  ...exchangeRoutes,
} satisfies Record<string, RouteDefinition>;
