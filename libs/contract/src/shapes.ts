/** The shapes that get a name of their own in the OpenAPI document and in the client made from it. */
export { Me, Instance, Person } from './people';
export { Mail } from './notifications';
export { RichText, Block, Inline, Mark } from './rich-text';
export { PageContent, PageSource, GlossaryEntry } from './page-content';
export { PackageFault, PackageItem, PackageReport, PackageSummary, PackageDetail } from './packages';
export { PackageVersion, PackageComparison, PackageLine } from './package-versions';
export { PackageVariant, DraftVariant } from './variants';
export { ReviewFlag } from './review-flags';
export { CompletionRule } from './completion-rules';
export { DraftModule, CourseProblem, CourseDraft, CourseRow } from './courses';
export { Answer } from './questions/answer';
export { AskedQuestion } from './questions/asked-question';
export { HandMark, Marking } from './questions/marking';
export { RegradeReport, WaitingText } from './quiz-marking';
export { Question } from './questions/question';
export { QuestionShape } from './questions/question-shape';
export {
  QuizItem,
  QuizDefinition,
  AttemptQuestion,
  QuizAttempt,
  QuizOverview,
  QuizResult,
  ReviewedQuestion,
} from './quizzes';
export { CatalogueEntry, CataloguePart, OutlineModule, CoursePage, MyCourse } from './learning';
export { CourseForm, OwnQuestion, FormOption, AskedFormQuestion, FormAnswer, FormStanding, MyForm } from './forms';
export { Booster } from './boosters';
export { TestSet, LaterOpening, ShownGain, GainReport } from './test-sets';
export { Evaluation, EvaluatedCourse, QuestionResult, ResponseRate } from './form-results';
export { Material } from './materials';
export { LaunchStart, PlayerState, CommitReceipt } from './runtime';
export { Attested, MyCertificate, VerifiedCertificate, ManagedCertificate, FileCheck } from './certificates';
export { Estimate, ItemDif, PartStatistics, QuestionStatistics, WholeTest, QuizStatistics } from './quiz-statistics';
export {
  PanelItem,
  PanelRating,
  PanelJudge,
  RoundCut,
  CutConsequence,
  StandardPanel,
  PanelRow,
} from './standard-panels';
export { Target, CertifiedStatistics, Cell, Export } from './statistics';
export { SupportService } from './directory';
export { ProblemReport } from './problem-reports';
export { BankEntry, BankQuestion, LikeQuestion, QuestionCategory, QuestionVersion } from './bank/bank-question';
export { StoredMedia, QuestionImport, ReviewedImport, QuestionExport } from './bank/exchange-routes';
export { ExportedQuestion, ImportedQuestion, ImportNote } from './questions/import-review';
export { Problem } from './route';
