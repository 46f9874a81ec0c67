import type { PackageDetail } from '@amelie/contract';
import { Breadcrumb, ButtonLink, Card, Facts, Notice, Page, SkeletonPage } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { PreviewPackage } from '../../features/authoring/preview-package';
import { UsePackage } from '../../features/authoring/use-package';
import { DeletePackage } from '../../features/packages/delete-package';
import { ImportSteps } from '../../features/packages/import-steps';
import { PackageOpening } from '../../features/packages/opens-in';
import { PackageFaults } from '../../features/packages/package-faults';
import { PackageReport } from '../../features/packages/package-report';
import { PackageVersions, VersionStanding } from '../../features/packages/package-versions';
import { StopImport } from '../../features/packages/stop-import';
import { StoresTooMuch } from '../../features/packages/stores-too-much';
import { useTook } from '../../features/packages/use-took';
import { wasCancelled } from '../../features/packages/was-cancelled';
import { hasEnded } from '../../lib/imports/has-ended';
import { usePackage, usePackageLine } from '../../features/packages/queries';
import { QueryFace } from '../../lib/api';
import { useFormat, useT, type Translate } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** One package: its import while it runs, its report or its refusal afterwards. */
export function TrainerPackagePage() {
  const t = useT();
  const { packageId = '' } = useParams();
  const query = usePackage(packageId);
  usePageTitle(t('packages.title'));
  return (
    <QueryFace query={query} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(one) => <PackagePage one={one} />}
    </QueryFace>
  );
}

function PackagePage({ one }: { one: PackageDetail }) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const line = usePackageLine(one.id);
  const mayGo = hasEnded(one.state) && (one.versions > 1 ? !one.isCurrent : one.usedInCourses === 0);
  const facts = [
    { label: t('packages.fileName'), value: <span className="[overflow-wrap:anywhere]">{one.fileName}</span> },
    { label: t('packages.size'), value: format.bytes(one.sizeBytes) },
    { label: t('packages.received'), value: <Arrival one={one} /> },
    { label: t('packages.used'), value: t('packages.usedIn', { count: one.usedInCourses }) },
  ];
  return (
    <Page
      over={overOf(t, one)}
      title={<span className="[overflow-wrap:anywhere]">{one.title ?? one.fileName}</span>}
      breadcrumb={
        <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('packages.title'), href: '/imports' }]} />
      }
      actions={<NextStep one={one} />}
    >
      <ImportCards one={one} facts={facts.slice(0, -1)} />
      <StoresTooMuch characters={one.mostStored} />
      {line.data && one.report && <VersionStanding one={one} line={line.data} />}
      {one.report && !one.isCurrent && <PackageVersions packageId={one.id} />}
      {one.report && <PackageReport packageId={one.id} report={one.report} facts={facts} />}
      {one.state === 'ready' && <PackageOpening one={one} />}
      {one.report && one.isCurrent && <PackageVersions packageId={one.id} />}
      {mayGo && (
        <div>
          <DeletePackage one={one} onDeleted={() => void navigate('/imports')} />
        </div>
      )}
    </Page>
  );
}

/** An import that runs, or what came of one that was not taken. */
function ImportCards({ one, facts }: { one: PackageDetail; facts: readonly { label: string; value: ReactNode }[] }) {
  const t = useT();
  if (!hasEnded(one.state))
    return (
      <Card title={t('packages.running')}>
        <div className="flex flex-col items-start gap-5 [&>:first-child]:w-full">
          <ImportSteps one={one} />
          <StopImport one={one} />
        </div>
      </Card>
    );
  if (one.state !== 'refused') return null;
  return (
    <>
      {wasCancelled(one) ? (
        <Notice title={t('packages.stoppedTitle')}>{t('refusals.import-cancelled')}</Notice>
      ) : (
        <PackageFaults faults={one.faults} />
      )}
      <Card title={t('packages.about')}>
        <Facts facts={facts} />
      </Card>
    </>
  );
}

/** How it stands, and which of several versions it is. */
function overOf(t: Translate, one: PackageDetail): string {
  const state = t(wasCancelled(one) ? 'packages.state.cancelled' : `packages.state.${one.state}`);
  return one.versions > 1 ? `${t('packages.versionNumber', { number: one.number })} · ${state}` : state;
}

/** When it came, from whom, and how long the import took. */
function Arrival({ one }: { one: PackageDetail }) {
  const t = useT();
  const format = useFormat();
  const took = useTook(one);
  const words = [
    format.date(one.receivedAt, 'instant'),
    one.uploadedBy && t('packages.by', { name: one.uploadedBy }),
    took && t('packages.took', { time: took }),
  ];
  return words.filter(Boolean).join(' · ');
}

/** A package that is ready goes into a course; one that was not taken is brought in anew. */
function NextStep({ one }: { one: PackageDetail }) {
  const t = useT();
  if (one.state === 'refused') return <ButtonLink href="/imports">{t('packages.again')}</ButtonLink>;
  if (one.state !== 'ready') return null;
  return (
    <>
      <ButtonLink kind="quiet" href={`/imports/${one.id}/answers`}>
        {t('packages.answers')}
      </ButtonLink>
      <PreviewPackage packageId={one.id} size="m" />
      {one.isCurrent && <UsePackage one={one} kind="primary" />}
    </>
  );
}
