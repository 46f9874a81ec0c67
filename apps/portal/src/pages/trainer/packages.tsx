import { EmptyState, Page } from '@amelie/ui';
import { UsePackage } from '../../features/authoring/use-package';
import { PackageHistory } from '../../features/packages/package-history';
import { usePackages } from '../../features/packages/queries';
import { UploadList } from '../../features/packages/upload-list';
import { UploadPlace } from '../../features/packages/upload-place';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** Bringing packages in, watching them arrive, and what came of earlier ones. */
export function TrainerPackagesPage() {
  const t = useT();
  const packages = usePackages();
  usePageTitle(t('packages.title'));
  return (
    <Page title={t('packages.title')} lead={t('packages.lead')}>
      <UploadPlace />
      <UploadList />
      <section className="flex flex-col gap-4">
        <h2>{t('packages.history')}</h2>
        <QueryFace query={packages}>
          {({ packages: rows }) =>
            rows.length > 0 ? (
              <PackageHistory packages={rows} action={(one) => <UsePackage one={one} size="s" />} />
            ) : (
              <EmptyState icon="upload" level={3} title={t('packages.none')}>
                <p>{t('packages.noneText')}</p>
              </EmptyState>
            )
          }
        </QueryFace>
      </section>
    </Page>
  );
}
