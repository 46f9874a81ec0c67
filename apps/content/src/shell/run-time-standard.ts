import type { ItemToOpen } from '@amelie/contract';
import type { Scorm12API, Scorm2004API } from 'scorm-again';

export type Standard = ItemToOpen['standard'];
export type Library = Scorm12API | Scorm2004API;
export type LibrarySettings = NonNullable<ConstructorParameters<typeof Scorm12API>[0]>;
type HttpService = NonNullable<LibrarySettings['httpService']>;

/** Takes a commit of the library. Answers whether the package can be believed to be stored. */
interface Committing {
  commit(terminate: boolean): boolean;
}

export interface RunTimeStandard {
  name: Standard;
  /** Where packages look for it in the windows above them. */
  place: 'API' | 'API_1484_11';
  make(settings: LibrarySettings): Library;
  /** Called to begin the session, and to end it. */
  start: string;
  end: string;
  getValue: string;
  functions: readonly string[];
  setValue: string;
  /** The element in which a package reports the time of its session. */
  sessionTime: string;
  /** What packages find beside the functions. */
  attributes: Readonly<Record<string, string>>;
  /** What may no longer be called once the package has ended its session, where the library does not see to it. */
  notAfterEnd: readonly string[];
  /** Error codes of the standard: for a value that does not fit, one out of range, an unknown element, none named, a keyword, a failed commit, a call after the end. */
  errors: {
    type: number;
    range: number;
    undefined: number;
    unnamed: number;
    unnamedGet: number;
    keyword: number;
    commit: number;
    ended: number;
  };
  /** The function that puts an error code into words, and the codes that have any. */
  errorString: { name: string; codes: readonly number[] };
}

/** The library's commits, without a request of its own: the state goes over the port. */
function httpServiceOf({ commit }: Committing, failed: number): HttpService {
  return {
    processHttpRequest(_url, _state, immediate) {
      return commit(immediate) ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: failed };
    },
    updateSettings: () => undefined,
  };
}

/** How the library is set up, wherever it is made. */
export function librarySettings(standard: RunTimeStandard, committing: Committing): LibrarySettings {
  return {
    autocommit: false,
    logLevel: 'NONE',
    lmsCommitUrl: 'over-the-port',
    autoCompleteLessonStatus: true,
    httpService: httpServiceOf(committing, standard.errors.commit),
  };
}
