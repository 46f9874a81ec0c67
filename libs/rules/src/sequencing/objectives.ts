import type { ActivityObjective, ObjectiveMap } from '@amelie/contract';
import type { ActivityTree } from './activity-tree';
import type { ObjectiveValues } from './tree-state';

type Field = keyof ObjectiveValues;
type Flag = Exclude<keyof ObjectiveMap, 'targetObjectiveID'>;

/** Which flags of a map let a value be read from, or written to, the global objective (SN 3.10.1, 3.10.2). */
const flags: Record<Field, { read: Flag; write: Flag }> = {
  satisfied: { read: 'readSatisfiedStatus', write: 'writeSatisfiedStatus' },
  measure: { read: 'readNormalizedMeasure', write: 'writeNormalizedMeasure' },
  completed: { read: 'readCompletionStatus', write: 'writeCompletionStatus' },
  progress: { read: 'readProgressMeasure', write: 'writeProgressMeasure' },
  raw: { read: 'readRawScore', write: 'writeRawScore' },
  min: { read: 'readMinScore', write: 'writeMinScore' },
  max: { read: 'readMaxScore', write: 'writeMaxScore' },
};
const fields = Object.keys(flags) as Field[];

const shared: readonly Field[] = ['satisfied', 'measure'];

/** The primary objective of an activity that names none. */
export const unnamedPrimary = '';

/** Objectives of activities, read and written through their maps to global objectives. */
export class Objectives {
  constructor(private readonly tree: ActivityTree) {}

  primaryId(id: string): string {
    return this.tree.node(id).primaryObjective?.objectiveID ?? unnamedPrimary;
  }

  /** The objectives that a package can see: those with a name, the primary one first. */
  named(id: string): string[] {
    const { objectives } = this.tree.node(id);
    return [this.primaryId(id), ...(objectives ?? []).map(({ objectiveID }) => objectiveID)].filter(
      (name) => name !== '',
    );
  }

  private definition(id: string, objective: string): ActivityObjective | undefined {
    const { primaryObjective, objectives } = this.tree.node(id);
    if (objective === this.primaryId(id)) return primaryObjective;
    return objectives?.find(({ objectiveID }) => objectiveID === objective);
  }

  /** Whether an activity has an objective of that name. */
  has(id: string, objective: string): boolean {
    return objective === this.primaryId(id) || this.definition(id, objective) !== undefined;
  }

  private local(id: string, objective: string): ObjectiveValues {
    const { objectives } = this.tree.activity(id);
    return (objectives[objective] ??= {});
  }

  /**
   * What is known about an objective, through its maps. In a roll-up what belongs to an earlier attempt of the parent is
   * not known (SN 3.2.6).
   */
  read(id: string, objective = this.primaryId(id), inRollup = false): ObjectiveValues {
    if (!this.tree.isTracked(id)) return {};
    const values = this.view(id, objective, inRollup);
    if (objective !== this.primaryId(id)) return values;
    this.complete(id, values);
    const { primaryObjective, rollupConsiderations } = this.tree.node(id);
    const isLate = primaryObjective?.satisfiedByMeasure && rollupConsiderations?.measureSatisfactionIfActive === false;
    if (isLate && this.tree.activity(id).isActive) delete values.satisfied;
    return values;
  }

  /** What an item is shown of an objective when it starts (RTE 4.2.17), also one that is not tracked. */
  view(id: string, objective: string, inRollup = false): ObjectiveValues {
    const definition = this.definition(id, objective);
    const values = this.usable(id, objective, inRollup);
    for (const map of definition?.mapInfo ?? []) {
      const global = this.tree.state.globals[map.targetObjectiveID] ?? {};
      // A status that is shared is only known where it is shared; what else is not known there is what is recorded here.
      const seen = fields.filter((field) => map[flags[field].read] && (shared.includes(field) || field in global));
      Object.assign(values, Object.fromEntries(seen.map((field) => [field, global[field]])));
    }
    if (definition?.satisfiedByMeasure) this.satisfy(values, definition);
    return values;
  }

  private usable(id: string, objective: string, inRollup: boolean): ObjectiveValues {
    const { isObjectiveStale, isProgressStale } = this.tree.activity(id);
    const values = { ...this.local(id, objective) };
    if (inRollup && isObjectiveStale) delete values.satisfied;
    if (inRollup && isProgressStale) delete values.completed;
    return values;
  }

  private satisfy(values: ObjectiveValues, { minNormalizedMeasure = 1 }: ActivityObjective): void {
    if (values.measure === undefined) delete values.satisfied;
    else values.satisfied = values.measure >= minNormalizedMeasure;
  }

  private complete(id: string, values: ObjectiveValues): void {
    const { completionThreshold } = this.tree.node(id);
    if (!completionThreshold?.completedByMeasure) return;
    if (values.progress === undefined) delete values.completed;
    else values.completed = values.progress >= (completionThreshold.minProgressMeasure ?? 1);
  }

  /** Records values, undefined for what is no longer known, here and in the global objectives that maps write to. */
  write(id: string, objective: string, values: Partial<Record<Field, boolean | number | undefined>>): void {
    if (!this.tree.isTracked(id)) return;
    const definition = this.definition(id, objective);
    const given: typeof values = { ...values };
    // SN 3.10: where a measure decides, nothing else does.
    if (definition?.satisfiedByMeasure) delete given.satisfied;
    if (objective === this.primaryId(id) && this.tree.node(id).completionThreshold?.completedByMeasure)
      delete given.completed;
    this.record(id, objective, given);
    const derived = this.derive(id, objective, given);
    if (Object.keys(derived).length > 0) this.record(id, objective, derived);
  }

  /** What follows from a measure by the thresholds of the manifest. */
  private derive(id: string, objective: string, given: object): Partial<Record<Field, boolean | undefined>> {
    const definition = this.definition(id, objective);
    const { completionThreshold } = this.tree.node(id);
    const local = { ...this.local(id, objective) };
    const derived: Partial<Record<Field, boolean | undefined>> = {};
    if (definition?.satisfiedByMeasure && 'measure' in given) {
      this.satisfy(local, definition);
      derived.satisfied = local.satisfied;
    }
    if (objective === this.primaryId(id) && completionThreshold?.completedByMeasure && 'progress' in given) {
      this.complete(id, local);
      derived.completed = local.completed;
    }
    return derived;
  }

  private record(id: string, objective: string, values: Partial<Record<Field, boolean | number | undefined>>): void {
    const local = this.local(id, objective);
    const { globals } = this.tree.state;
    const maps = this.definition(id, objective)?.mapInfo ?? [];
    for (const field of fields) {
      if (!(field in values)) continue;
      const targets = maps
        .filter((map) => map[flags[field].write])
        .map((map) => (globals[map.targetObjectiveID] ??= {}));
      for (const target of [local, ...targets]) {
        if (values[field] === undefined) delete target[field];
        else Object.assign(target, { [field]: values[field] });
      }
    }
  }

  /** The global objectives that an activity writes to. */
  written(id: string): string[] {
    const { primaryObjective, objectives } = this.tree.node(id);
    const maps = [primaryObjective, ...(objectives ?? [])].flatMap((objective) => objective?.mapInfo ?? []);
    return maps.filter((map) => fields.some((field) => map[flags[field].write])).map((map) => map.targetObjectiveID);
  }

  /** Whether the primary objective of an activity reads one of some global objectives. */
  readsAny(id: string, globals: ReadonlySet<string>): boolean {
    const maps = this.tree.node(id).primaryObjective?.mapInfo ?? [];
    return maps.some((map) => globals.has(map.targetObjectiveID) && fields.some((field) => map[flags[field].read]));
  }
}
