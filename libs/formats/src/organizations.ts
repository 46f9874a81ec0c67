import type { ActivityNode, PackageOrganization } from '@amelie/contract';
import type { ManifestItem, Organization, PackageStructure } from './package-structure';

/** The organisations of a package as trees of activities, the default one first: what the player runs by. */
export function listOrganizations({ organizations }: PackageStructure): PackageOrganization[] {
  return organizations.map((organization) => ({
    id: organization.identifier,
    title: organization.title,
    objectivesGlobalToSystem: organization.objectivesGlobalToSystem,
    sharedDataGlobalToSystem: organization.sharedDataGlobalToSystem,
    sequenced: isSequenced(organization),
    root: {
      id: organization.identifier,
      title: organization.title,
      isVisible: true,
      children: organization.items.map(asNode),
      ...organization.activity,
    },
  }));
}

function asNode(item: ManifestItem): ActivityNode {
  return {
    id: item.identifier,
    title: item.title,
    isVisible: item.isVisible,
    children: item.items.map(asNode),
    ...item.activity,
  };
}

/** Whether anything in an organisation steers the order of activities beyond "choose freely". */
export function isSequenced({ activity, items }: Pick<Organization, 'activity' | 'items'>): boolean {
  return steers(activity) || items.some((item) => isSequenced(item));
}

function steers(facts: Organization['activity']): boolean {
  const { choice = true, choiceExit = true, flow = false, forwardOnly = false } = facts.controls ?? {};
  if (!choice || !choiceExit || flow || forwardOnly) return true;
  const { preventActivation = false, constrainChoice = false } = facts.controls ?? {};
  return (
    preventActivation ||
    constrainChoice ||
    facts.rules !== undefined ||
    facts.rollupRules !== undefined ||
    facts.rollupConsiderations !== undefined ||
    facts.randomization !== undefined ||
    facts.attemptLimit !== undefined ||
    facts.attemptAbsoluteDurationLimit !== undefined ||
    facts.objectives !== undefined ||
    facts.primaryObjective !== undefined ||
    facts.completionThreshold !== undefined ||
    facts.delivery !== undefined ||
    facts.sharedData !== undefined ||
    facts.hideLmsUi !== undefined ||
    facts.controls?.rollupObjectiveSatisfied === false ||
    facts.controls?.rollupProgressCompletion === false ||
    (facts.controls?.objectiveMeasureWeight ?? 1) !== 1
  );
}
