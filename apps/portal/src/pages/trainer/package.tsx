import type { PackageDetail } from '@amelie/contract';
import { Breadcrumb, ButtonLink, Card, Facts, Notice, Page, SkeletonPage } from '@amelie/ui';
import { useNavigate, useParams } from 'react-router';
import { PreviewPackage } from '../../features/authoring/preview-package';
import { UsePackage } from '../../features/authoring/use-package';
import { DeletePackage } from '../../features/packages/delete-package';
import { ImportSteps } from '../../features/packages/import-steps';
import { PackageFaults } from '../../features/packages/package-faults';
import { PackageReport } from '../../features/packages/package-report';
import { StopImport } from '../../features/packages/stop-import';
import { StoresTooMuch } from '../../features/packages/stores-too-much';
import { useTook } from '../../features/packages/use-took';
import { wasCancelled } from '../../features/packages/was-cancelled';
import { hasEnded } from '../../lib/imports/has-ended';
import { usePackage } from '../../features/packages/queries';
import { QueryFace } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
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
  const isCancelled = wasCancelled(one);
  const mayGo = hasEnded(one.state) && one.usedInCourses === 0;
  const facts = [
    { label: t('packages.fileName'), value: <span className="[overflow-wrap:anywhere]">{one.fileName}</span> },
    { label: t('packages.size'), value: format.bytes(one.sizeBytes) },
    { label: t('packages.received'), value: <Arrival one={one} /> },
    { label: t('packages.used'), value: t('packages.usedIn', { count: one.usedInCourses }) },
  ];
  return (
    <Page
      over={t(isCancelled ? 'packages.state.cancelled' : `packages.state.${one.state}`)}
      title={<span className="[overflow-wrap:anywhere]">{one.title ?? one.fileName}</span>}
      breadcrumb={
        <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('packages.title'), href: '/imports' }]} />
      }
      actions={<NextStep one={one} />}
    >
      {!hasEnded(one.state) && (
        <Card title={t('packages.running')}>
          <div className="flex flex-col items-start gap-5 [&>:first-child]:w-full">
            <ImportSteps one={one} />
            <StopImport one={one} />
          </div>
        </Card>
      )}
      {one.state === 'refused' && (
        <>
          {isCancelled ? (
            <Notice title={t('packages.stoppedTitle')}>{t('refusals.import-cancelled')}</Notice>
          ) : (
            <PackageFaults faults={one.faults} />
          )}
          <Card title={t('packages.about')}>
            <Facts facts={facts.slice(0, -1)} />
          </Card>
        </>
      )}
      <StoresTooMuch characters={one.mostStored} />
      {one.report && <PackageReport packageId={one.id} report={one.report} facts={facts} />}
      {mayGo && (
        <div>
          <DeletePackage one={one} onDeleted={() => void navigate('/imports')} />
        </div>
      )}
    </Page>
  );
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
      <PreviewPackage packageId={one.id} size="m" />
      <UsePackage one={one} kind="primary" />
    </>
  );
}
