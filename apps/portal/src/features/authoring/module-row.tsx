import type { CourseProblem, DraftModule } from '@amelie/contract';
import { Badge, Button, ButtonLink, classNames, Icon, Menu, type MenuEntry } from '@amelie/ui';
import type { HTMLAttributes } from 'react';
import { type Translate, useFormat, useT } from '../../lib/i18n';
import { useVariantName } from '../../lib/variants/use-variant-name';
import { editorHref, kindIcon, kindKey, problemKey, useRuleText } from './module-words';
import { PreviewPackage } from './preview-package';

interface ModuleRowProps {
  courseId: string;
  module: DraftModule;
  /** From 1. */
  place: number;
  of: number;
  problems: readonly CourseProblem[];
  drop: 'before' | 'after' | null;
  isDragged: boolean;
  handle: HTMLAttributes<HTMLButtonElement>;
  onMove: (places: number) => void;
  onSettings: () => void;
  onLanguages: () => void;
  onRemove: () => void;
}

/** One module: what it is, when it counts as done, and the way into it. */
export function ModuleRow(given: ModuleRowProps) {
  const { module, place, of, problems, drop, isDragged, handle } = given;
  const t = useT();
  return (
    <li
      id={module.id}
      className={classNames(
        'flex scroll-mt-6 items-start gap-2 border-t border-line py-4 first:border-t-0 sm:gap-3',
        isDragged && 'opacity-50',
        drop === 'before' && 'inset-shadow-[0_3px_var(--primary)]',
        drop === 'after' && 'inset-shadow-[0_-3px_var(--primary)]',
      )}
    >
      <button
        type="button"
        {...handle}
        aria-label={t('authoring.moveHandle', { title: module.title, place, of })}
        className="calm target -ms-2 grid shrink-0 cursor-grab touch-none place-items-center rounded-m text-muted hover:bg-sunken hover:text-ink active:cursor-grabbing"
      >
        <Icon name="move" />
      </button>
      <div className="flex min-w-0 flex-1 flex-col gap-3 sm:flex-row sm:items-start">
        <ModuleWords module={module} place={place} problems={problems} />
        <ModuleDoor {...given} />
      </div>
      <Menu label={t('authoring.moreFor', { title: module.title })} entries={useModuleActions(given)} />
    </li>
  );
}

function ModuleWords({ module, place, problems }: Pick<ModuleRowProps, 'module' | 'place' | 'problems'>) {
  const t = useT();
  const format = useFormat();
  const ruleText = useRuleText();
  const nameOf = useVariantName();
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1 py-1.5">
      <p className="flex items-center gap-1.5 text-s text-muted">
        <Icon name={kindIcon[module.kind]} className="size-4" />
        <span>
          {t(kindKey(module.kind))} · {format.minutes(module.minutes)}
          {!module.required && ` · ${t('authoring.optional')}`}
        </span>
      </p>
      <h3 className="text-l">
        {place}. {module.title}
      </h3>
      <p className="text-s text-muted">{ruleText(module.rule)}</p>
      {module.variants.length > 0 && (
        <p className="text-s text-muted">{t('authoring.alsoIn', { names: module.variants.map(nameOf).join(', ') })}</p>
      )}
      {problems.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1.5">
          {problems.map((problem) => (
            <Badge key={problem.problem} tone="caution" icon="alert">
              {t(problemKey(problem))}
            </Badge>
          ))}
        </p>
      )}
    </div>
  );
}

/** The way into a module: its editor, the package as a learner sees it, or the choice of one. */
function ModuleDoor({ courseId, module, onSettings }: ModuleRowProps) {
  const t = useT();
  const href = editorHref(courseId, module);
  if (href)
    return (
      <ButtonLink href={href} kind="quiet" size="s">
        {t(module.kind === 'quiz' ? 'authoring.editQuiz' : 'authoring.editPage')}
      </ButtonLink>
    );
  if (module.packageId) return <PreviewPackage packageId={module.packageId} />;
  return (
    <Button kind="quiet" size="s" onPress={onSettings}>
      {t('authoring.choosePackage')}
    </Button>
  );
}

function quizEntries({ courseId, module }: ModuleRowProps, t: Translate): MenuEntry[] {
  const base = `/teach/courses/${courseId}/quizzes/${module.id}`;
  return [
    { id: 'performance', label: t('performance.title'), icon: 'chart', href: `${base}/performance` },
    { id: 'panels', label: t('panels.title'), icon: 'people', href: `${base}/panels` },
  ];
}

function useModuleActions(given: ModuleRowProps): MenuEntry[] {
  const { module, place, of, onMove, onSettings, onLanguages, onRemove } = given;
  const t = useT();
  return [
    { id: 'settings', label: t('authoring.settings'), onAction: onSettings },
    ...(module.kind === 'package' ? [{ id: 'languages', label: t('authoring.languages'), onAction: onLanguages }] : []),
    ...(module.packageId
      ? [{ id: 'report', label: t('authoring.packageReport'), href: `/imports/${module.packageId}` }]
      : []),
    ...(module.kind === 'quiz' ? quizEntries(given, t) : []),
    { id: 'up', label: t('authoring.moveUp'), onAction: () => onMove(-1), isDisabled: place === 1 },
    { id: 'down', label: t('authoring.moveDown'), onAction: () => onMove(1), isDisabled: place === of },
    { id: 'remove', label: t('authoring.remove'), icon: 'trash', kind: 'loss', onAction: onRemove },
  ];
}
