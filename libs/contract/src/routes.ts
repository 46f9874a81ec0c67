import { bankRoutes } from './bank/bank-routes';
import { exchangeRoutes } from './bank/exchange-routes';
import { certificateRoutes } from './certificate-routes';
import { cmi5Routes } from './cmi5';
import { credentialRoutes } from './credential-routes';
import { courseRoutes } from './courses';
import { directoryRoutes } from './directory';
import { followedUnitRoutes } from './followed-units';
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
import { quizRoutes } from './quiz-routes';
import { recordRoutes } from './records';
import { runtimeRoutes } from './runtime';
import { statisticsRoutes } from './statistics';
import type { RouteDefinition } from './route';
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
  ...materialRoutes,
  ...directoryRoutes,
  ...jobRoutes,
  ...problemReportRoutes,

  ...bankRoutes,
  ...exchangeRoutes,
} satisfies Record<string, RouteDefinition>;
