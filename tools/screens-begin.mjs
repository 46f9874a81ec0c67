const reply = async (answer) => (answer.ok() ? answer.json() : {});

/**
 * Lets the demo's learner begin the first course of this language, hand in one quiz and open it again, so that the pages
 * of a course, a result and an attempt can be shown. What is there already stays.
 */
export async function beginCourse(context, appOrigin, language) {
  const headers = { origin: appOrigin };
  const get = async (path) => reply(await context.request.get(`${appOrigin}${path}`));
  const post = async (path) => reply(await context.request.post(`${appOrigin}${path}`, { data: {}, headers }));
  const { courses = [] } = await get('/api/catalogue');
  const course = courses.find((one) => one.language === language) ?? courses[0];
  if (!course) return;
  await post(`/api/courses/${course.courseId}/enrolments`);
  const { modules = [] } = await get(`/api/my/courses/${course.courseId}`);
  const quiz = modules.find(({ kind }) => kind === 'quiz');
  if (!quiz) return;
  const { results = [], openAttemptId } = await get(`/api/my/modules/${quiz.id}/quiz`);
  if (results.length === 0) {
    const { id } = openAttemptId ? { id: openAttemptId } : await post(`/api/my/modules/${quiz.id}/quiz-attempts`);
    await post(`/api/quiz-attempts/${id}/submission`);
  }
  await post(`/api/my/modules/${quiz.id}/quiz-attempts`);
}
