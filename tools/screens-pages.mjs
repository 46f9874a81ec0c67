/** Asks the API as the person behind the context's cookie. */
async function ask(context, appOrigin, path) {
  const answer = await context.request.get(`${appOrigin}${path}`);
  return answer.ok() ? answer.json() : {};
}

export async function signIn(context, appOrigin, data) {
  const headers = { origin: appOrigin };
  const answer = await context.request.post(`${appOrigin}/api/sign-in`, { data, headers });
  if (!answer.ok()) throw new Error(`signing in as ${data.email} answered ${answer.status()}`);
}

const doors = { page: 'read', quiz: 'quizzes' };

/** One module of each kind stands for all of them. */
function firstOfEachKind(modules) {
  return modules.filter(({ kind }, place) => modules.findIndex((one) => one.kind === kind) === place);
}

/** An attempt on its way and a result, where this learner has them. */
async function attemptPages(context, appOrigin, moduleId) {
  const { openAttemptId, results = [] } = await ask(context, appOrigin, `/api/my/modules/${moduleId}/quiz`);
  const open = openAttemptId ? [{ name: 'quiz-attempt', path: `/quiz-attempts/${openAttemptId}` }] : [];
  const done = results.slice(0, 1).map(({ attemptId }) => attemptId);
  return [...open, ...done.map((id) => ({ name: 'quiz-result', path: `/quiz-attempts/${id}/result` }))];
}

async function learnerPages(context, appOrigin) {
  const { courses = [] } = await ask(context, appOrigin, '/api/my/courses');
  const { certificates = [] } = await ask(context, appOrigin, '/api/my/certificates');
  const pages = ['home', 'courses', 'certificates', 'you', 'support'].map((name) => ({ name, path: `/${name}` }));
  for (const { courseId } of courses.slice(0, 1)) {
    const course = await ask(context, appOrigin, `/api/my/courses/${courseId}`);
    pages.push({ name: 'course', path: `/courses/${courseId}` }, { name: 'end', path: `/courses/${courseId}/end` });
    pages.push({ name: 'booster', path: `/courses/${courseId}/booster` });
    if (course.form) pages.push({ name: 'course-form', path: `/courses/${courseId}/form/end` });
    for (const { id, kind } of firstOfEachKind(course.modules ?? [])) {
      pages.push({ name: kind, path: doors[kind] ? `/${doors[kind]}/${id}` : `/courses/${courseId}/parts/${id}` });
      if (kind === 'quiz') pages.push(...(await attemptPages(context, appOrigin, id)));
    }
  }
  for (const { id } of certificates.slice(0, 1)) pages.push({ name: 'verify', path: `/verify/${id}` });
  return pages;
}

/** The figures of the first quiz and of its first question, and how its pass mark came about. */
async function quizFigures(context, appOrigin, draft) {
  const quizzes = `/teach/courses/${draft.id}/quizzes`;
  const pages = [{ name: 'course-quizzes', path: quizzes }];
  for (const { id } of (draft.modules ?? []).filter(({ kind }) => kind === 'quiz').slice(0, 1)) {
    const at = `${quizzes}/${id}`;
    const { questions = [] } = await ask(context, appOrigin, `/api/courses/${draft.id}/quizzes/${id}/statistics`);
    const { panels = [] } = await ask(context, appOrigin, `/api/courses/${draft.id}/draft/modules/${id}/panels`);
    pages.push({ name: 'performance', path: `${at}/performance` }, { name: 'panels', path: `${at}/panels` });
    for (const { itemId } of questions.slice(0, 1))
      pages.push({ name: 'question-performance', path: `${at}/performance/${itemId}` });
    for (const panel of panels.slice(0, 1)) {
      const { judges = [] } = await ask(context, appOrigin, `/api/panels/${panel.id}`);
      pages.push({ name: 'panel', path: `/teach/panels/${panel.id}` });
      for (const judge of judges.slice(0, 1))
        pages.push({ name: 'panel-judge', path: `/teach/panels/${panel.id}/judges/${judge.id}` });
    }
  }
  return pages;
}

/** A question of the bank and a file of questions, where there are any. */
async function bankPages(context, appOrigin) {
  const { questions = [] } = await ask(context, appOrigin, '/api/questions');
  const { imports = [] } = await ask(context, appOrigin, '/api/question-imports');
  return [
    ...questions.slice(0, 1).map(({ id }) => ({ name: 'question', path: `/questions/${id}` })),
    ...imports.slice(0, 1).map(({ id }) => ({ name: 'question-import', path: `/questions/import/${id}` })),
  ];
}

async function trainerPages(context, appOrigin) {
  const { courses = [] } = await ask(context, appOrigin, '/api/courses');
  const { packages = [] } = await ask(context, appOrigin, '/api/packages');
  const pages = ['teach', 'imports', 'evaluations', 'questions', 'questions/new', 'questions/import'].map((path) => ({
    name: path.replaceAll('/', '-'),
    path: `/${path}`,
  }));
  pages.push(...(await bankPages(context, appOrigin)));
  for (const { id } of packages.slice(0, 1))
    pages.push({ name: 'import', path: `/imports/${id}` }, { name: 'package-answers', path: `/imports/${id}/answers` });
  for (const { id } of courses.slice(0, 1)) {
    const draft = await ask(context, appOrigin, `/api/courses/${id}`);
    pages.push(
      { name: 'composer', path: `/teach/courses/${id}` },
      { name: 'marking', path: `/teach/courses/${id}/marking` },
      { name: 'form-editor', path: `/teach/courses/${id}/form` },
      { name: 'evaluation', path: `/evaluations/${id}` },
      { name: 'learning-gain', path: `/evaluations/${id}/gain` },
    );
    pages.push(...(await quizFigures(context, appOrigin, draft)));
    for (const module of firstOfEachKind(draft.modules ?? []).filter(({ kind }) => kind !== 'package'))
      pages.push({ name: `${module.kind}-editor`, path: `/teach/courses/${id}/modules/${module.id}/${module.kind}` });
  }
  return pages;
}

/** The list of learners and the first of them; each look is asked for by POST, because it is recorded. */
async function followerPages(context, appOrigin) {
  const answer = await context.request.post(`${appOrigin}/api/learners/searches`, {
    data: { search: '', waiting: false, page: 1 },
    headers: { origin: appOrigin },
  });
  const { learners = [] } = answer.ok() ? await answer.json() : {};
  return learners.slice(0, 1).map(({ enrolmentId }) => ({ name: 'learner', path: `/learners/${enrolmentId}` }));
}

const fixed = {
  visitor: [
    'sign-in',
    'forgotten-password',
    'new-password',
    'support',
    'help',
    'report',
    'accessibility',
    'verify',
    'nothing-here',
  ],
  staff: ['programme', 'exports', 'issued'],
  administrator: ['programme', 'learners', 'records', 'records/access', 'people', 'inbox', 'jobs', 'reports'],
};

/** The pages that a role can open right now, each with a name for its picture. */
export async function pagesOf(context, appOrigin, role) {
  if (role === 'learner') return learnerPages(context, appOrigin);
  if (role === 'trainer') return trainerPages(context, appOrigin);
  const pages = fixed[role].map((path) => ({ name: path.replaceAll('/', '-'), path: `/${path}` }));
  return role === 'administrator' ? [...pages, ...(await followerPages(context, appOrigin))] : pages;
}
