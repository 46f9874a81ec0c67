import type { Statement, XapiActivity } from './statement';

/** The course in which something happened, and who did it, under a pseudonym. */
export interface ToldCourse {
  /** The platform's address; accounts and activities are its own. */
  home: string;
  platform: string;
  pseudonym: string;
  registration: string;
  courseId: string;
  title: string;
  language: string;
}

type ModuleKind = 'page' | 'package' | 'quiz';

/** Something that the platform itself knows to have happened. */
export interface ToldEvent {
  what: 'initialized' | 'resumed' | 'terminated' | 'completed' | 'passed' | 'failed' | 'scored' | 'earned';
  at: Date;
  /** The part of the course; null for the course as a whole. */
  module: { id: string; kind: ModuleKind; title: string } | null;
  /** Of a package or a quiz. */
  attemptId: string | null;
  /** Between 0 and 1. */
  score: number | null;
  seconds: number | null;
}

const adl = 'http://adlnet.gov/expapi';
/** Not of ADL: there is no verb of theirs for a certificate. */
const earned = 'http://id.tincanapi.com/verb/earned';
const types: Record<ModuleKind, string> = { package: 'lesson', page: 'module', quiz: 'assessment' };
const scormProfile: XapiActivity = { id: 'https://w3id.org/xapi/scorm' };

function activity(id: string, type: string, { title, language }: { title: string; language: string }): XapiActivity {
  return { objectType: 'Activity', id, definition: { type: `${adl}/activities/${type}`, name: { [language]: title } } };
}

const courseIri = ({ home, courseId }: ToldCourse) => `${home}/courses/${courseId}`;

/** What the statement is about: the course, the part, or the course's certificate. */
function objectOf(course: ToldCourse, { what, module }: ToldEvent): XapiActivity {
  const iri = courseIri(course);
  const { title, language } = course;
  if (what === 'earned') {
    const type = 'https://www.opigno.org/en/tincan_registry/activity_type/certificate';
    return { objectType: 'Activity', id: `${iri}/certificate`, definition: { type, name: { [language]: title } } };
  }
  if (!module) return activity(iri, 'course', course);
  return activity(`${iri}/parts/${module.id}`, types[module.kind], { title: module.title, language });
}

function resultOf({ what, score, seconds }: ToldEvent): Statement['result'] {
  const result = {
    ...(what === 'completed' && { completion: true }),
    ...((what === 'passed' || what === 'failed') && { success: what === 'passed' }),
    ...(score !== null && { score: { scaled: score } }),
    ...(seconds !== null && { duration: `PT${Math.round(seconds)}S` }),
  };
  return Object.keys(result).length > 0 ? result : undefined;
}

function contextOf(course: ToldCourse, event: ToldEvent, object: XapiActivity): Statement['context'] {
  const attempt = event.attemptId
    ? [{ id: `${object.id}/attempts/${event.attemptId}`, definition: { type: `${adl}/activities/attempt` } }]
    : [];
  const isCourse = object.id === courseIri(course);
  return {
    registration: course.registration,
    platform: course.platform,
    language: course.language,
    contextActivities: {
      ...(isCourse ? {} : { grouping: [activity(courseIri(course), 'course', course), ...attempt] }),
      ...(event.module?.kind === 'package' && { category: [scormProfile] }),
    },
  };
}

/**
 * A statement of the platform about what happened in it, by the xAPI SCORM Profile (sections 3.2 and 5.0) where it is
 * about a package. Nobody's name or address stands in it.
 */
export function toldStatement(id: string, course: ToldCourse, event: ToldEvent): Statement {
  const object = objectOf(course, event);
  const result = resultOf(event);
  return {
    id,
    actor: { objectType: 'Agent', account: { homePage: course.home, name: course.pseudonym } },
    verb: {
      id: event.what === 'earned' ? earned : `${adl}/verbs/${event.what}`,
      display: { en: event.what },
    },
    object,
    ...(result && { result }),
    context: contextOf(course, event, object) ?? {},
    timestamp: event.at.toISOString(),
  };
}
