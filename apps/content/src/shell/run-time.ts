import { checkElement, isContainer, isPart, type CmiFault } from '@amelie/contract';
import { secondsOf } from '@amelie/rules';
import { errorOfAsking, errorOfWriting, needsContent } from './collection-rules';
import { loadStored, place, rememberLists } from './library-model';
import { type Library, librarySettings, type RunTimeStandard } from './run-time-standard';

type Functions = Record<string, (...given: string[]) => string>;

export interface RunTimeEvents {
  /** The package has set an element. */
  changed(element: string): void;
  /** The package wants its state stored. Answers whether it can be believed to be. */
  commit(terminate: boolean): boolean;
  /** The package is about to end its session, and has just done so. */
  ending?(): void;
  ended?(): void;
  /** It wants to begin another session after it has ended one: the data model for that, or null where it may not. */
  again?(ended: Record<string, unknown>): Record<string, unknown> | null;
  /** Answers for an element that the platform knows better than the library; undefined for all others. */
  answer?(element: string): string | undefined;
}

/** RTE 3.1.7.6: the element is there and has never been given a value. */
const notInitialized = 403;

/**
 * The library holds suspend data to 64,000 characters, where the platform takes more, and refuses a bookmark that is
 * cleared (SCORM 2004 RTE 4.2.10). Both are checked before they get here.
 */
function liftLimit(library: Library, element: 'suspend_data' | 'location'): void {
  let value = '';
  Object.defineProperty(library.cmi, element, {
    configurable: true,
    enumerable: true,
    get: () => value,
    set: (given: unknown) => {
      value = String(given);
    },
  });
}

/** It will go on another time, and has not said how far it is: to call that completed would be untrue. */
function isSuspendedUnsaid({ core }: Record<string, unknown>): boolean {
  const { exit, lesson_status: status } = (core ?? {}) as Record<string, unknown>;
  return exit === 'suspend' && (status === 'not attempted' || status === '');
}

/** One item's run-time: the data model behind, and in front of it the standard's functions and nothing else. */
export class RunTime {
  readonly functions: Functions = {};
  /** What packages find in the windows above them. */
  readonly api: Readonly<Record<string, unknown>>;
  private library: Library;
  private reported: string | null = null;

  constructor(
    private readonly standard: RunTimeStandard,
    cmi: Record<string, unknown>,
    private readonly events: RunTimeEvents,
    library?: Library,
  ) {
    this.library = this.fill(cmi, library);
    for (const name of standard.functions) this.functions[name] = (...given) => this.call(name, given);
    this.api = { ...this.functions, ...standard.attributes };
  }

  private fill(cmi: Record<string, unknown>, library?: Library): Library {
    const { standard, events } = this;
    const filled = library ?? standard.make(librarySettings(standard, events));
    liftLimit(filled, 'suspend_data');
    if (standard.name === 'scorm2004') liftLimit(filled, 'location');
    loadStored(filled, cmi);
    return filled;
  }

  get isRunning(): boolean {
    return this.library.isInitialized();
  }

  get hasEnded(): boolean {
    return this.library.isTerminated();
  }

  /** The item has begun its session at least once. */
  get hasBegun(): boolean {
    return this.library.isInitialized() || this.library.isTerminated();
  }

  /** The whole data model as it stands, as plain values. */
  snapshot(): Record<string, unknown> {
    return this.render(false);
  }

  private render(ended: boolean): Record<string, unknown> {
    const rendered = this.library.renderCommitCMI(ended) as { cmi: Record<string, unknown> };
    return JSON.parse(JSON.stringify(rendered.cmi)) as Record<string, unknown>;
  }

  /** Seconds of this session by the package's own word, or null; what the library starts with is not its word. */
  get reportedSeconds(): number | null {
    return this.reported === null ? null : secondsOf(this.standard.name, this.reported);
  }

  private refuse(element: string, error: number): string {
    this.library.throwSCORMError(element, error);
    return 'false';
  }

  private call(name: string, given: string[]): string {
    const functions = this.library as unknown as Functions;
    const { notAfterEnd, errors, errorString } = this.standard;
    if (name === errorString.name && !errorString.codes.includes(Number(given[0] || NaN))) return '';
    if (name === this.standard.start) return this.begin(given);
    if (this.library.isTerminated() && notAfterEnd.includes(name)) {
      this.refuse('api', errors.ended);
      return name === this.standard.getValue ? '' : 'false';
    }
    if (this.isRunning && name === this.standard.end) return this.endSession(given);
    if (this.isRunning && name === this.standard.getValue) {
      // An answer without fault leaves no error behind (RTE 3.1.7), also where the library forgets to say so.
      this.library.clearSCORMError('true');
      const answer = this.events.answer?.(String(given[0]));
      if (answer !== undefined) return answer;
      const error = this.errorOfGetting(String(given[0]));
      if (error !== null) {
        this.refuse(String(given[0]), error);
        return '';
      }
    }
    if (name !== this.standard.setValue || !this.isRunning)
      return functions[name]?.apply(this.library, given) ?? 'false';
    const [element = '', value] = given.map(String);
    const error = this.errorOf(element, value);
    if (error !== null) return this.refuse(element, error);
    return this.set(element, value ?? '', given);
  }

  private set(element: string, value: string, given: string[]): string {
    const functions = this.library as unknown as Functions;
    const forget = rememberLists(this.library.cmi, element);
    const answer = functions[this.standard.setValue]?.apply(this.library, given) ?? 'false';
    const refused = answer === 'true' || this.standard.name === 'scorm12' ? null : Number(this.library.lastErrorCode);
    if (refused !== null && place(this.library.cmi, { element, value, refused })) this.library.clearSCORMError('true');
    else if (answer !== 'true') {
      forget();
      return answer;
    }
    if (element === this.standard.sessionTime) this.reported = value;
    this.events.changed(element);
    return 'true';
  }

  private begin(given: string[]): string {
    const cmi = this.library.isTerminated() ? this.events.again?.(this.render(true)) : null;
    if (cmi) {
      this.library = this.fill(cmi);
      this.reported = null;
    }
    const functions = this.library as unknown as Functions;
    const answer = functions[this.standard.start]?.apply(this.library, given) ?? 'false';
    // What was loaded is not the package's own word: one that never speaks of its status ends completed (1.2 RTE 3.4.4).
    if (answer === 'true' && 'statusSetByModule' in this.library) this.library.statusSetByModule = false;
    return answer;
  }

  private endSession(given: string[]): string {
    const functions = this.library as unknown as Functions;
    if ((given[0] ?? '') === '') this.events.ending?.();
    if (this.standard.name === 'scorm12' && isSuspendedUnsaid(this.snapshot()))
      functions.LMSSetValue?.call(this.library, 'cmi.core.lesson_status', 'incomplete');
    const answer = functions[this.standard.end]?.apply(this.library, given) ?? 'false';
    if (answer === 'true') this.events.ended?.();
    return answer;
  }

  /** What an element of SCORM 2004 holds now; '' where there is none. */
  private read(element: string): string {
    const functions = this.library as unknown as Functions;
    return functions.GetValue?.call(this.library, element) ?? '';
  }

  private errorOfGetting(element: string): number | null {
    const { errors, name } = this.standard;
    if (element === '') return errors.unnamedGet;
    if (isContainer(name, element)) return errors.undefined;
    if (name === 'scorm12') return null;
    const error = errorOfAsking(element, (other) => this.read(other));
    if (error !== null || !needsContent(element) || this.read(element) !== '') return error;
    return this.library.lastErrorCode === '0' ? notInitialized : null;
  }

  /** The name of a part of the model, or one without a dot, would replace all that is in it inside the library. */
  private errorOf(element: string, value: string | undefined): number | null {
    const { errors, name } = this.standard;
    if (element === '') return errors.unnamed;
    if (!element.includes('.') || isContainer(name, element)) return errors.undefined;
    const [keyword] = /\._(children|count|version)$/.exec(element) ?? [];
    if (keyword && isPart(name, element.slice(0, -keyword.length))) return errors.keyword;
    const misplaced = name === 'scorm2004' ? errorOfWriting(element, (other) => this.read(other)) : null;
    if (misplaced !== null) return misplaced;
    const fault: CmiFault | null =
      value === undefined ? null : checkElement(name, element, value, (other) => this.read(other));
    if (fault === null) return null;
    return fault === 'range' ? errors.range : errors.type;
  }
}
