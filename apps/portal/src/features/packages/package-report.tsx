import { editionNames, type PackageReport as Report } from '@amelie/contract';
import { Badge, Card, Disclosure, Facts, Notice } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { FaultPlaces } from './package-faults';
import { HostList } from './host-list';
import { ObstacleList } from './obstacle-list';
import { OrganizationChoice } from './organization-choice';
import { repairKey, sequencingKey } from './package-words';

/** What was found in a package: what it is, what it opens, what it wants, what was mended. */
export function PackageReport({
  packageId,
  report,
  facts,
}: {
  packageId: string;
  report: Report;
  facts: readonly { label: string; value: ReactNode }[];
}) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Warnings report={report} />
      <div className="grid items-start gap-5 lg:grid-cols-2 lg:gap-6">
        <Card title={t('packages.about')}>
          <Facts
            facts={[
              { label: t('packages.edition'), value: editionNames[report.edition] },
              { label: t('packages.files'), value: format.number(report.files) },
              { label: t('packages.unpacked'), value: format.bytes(report.unpackedBytes) },
              { label: t('packages.sequencing'), value: <Sequencing report={report} /> },
              ...facts,
            ]}
          />
        </Card>
        <div className="flex flex-col gap-5 lg:gap-6">
          <OrganizationChoice packageId={packageId} organizations={report.organizations} />
          <Items report={report} />
        </div>
      </div>
      <Mended report={report} />
    </>
  );
}

/** Whether the package has an order of its own, and what it makes use of. */
function Sequencing({ report: { hasSequencing, sequencing } }: { report: Report }) {
  const t = useT();
  if (!hasSequencing || sequencing.length === 0) return t(hasSequencing ? 'common.yes' : 'common.no');
  return (
    <ul className="flex flex-col gap-0.5">
      {sequencing.map((use) => (
        <li key={use}>{t(sequencingKey(use))}</li>
      ))}
    </ul>
  );
}

/** What a trainer should know before learners meet it. */
function Warnings({ report }: { report: Report }) {
  const t = useT();
  if (report.externalHosts.length === 0 && !report.opensPopups && report.obstacles.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {report.externalHosts.length > 0 && (
        <Notice tone="caution" title={t('packages.hostsTitle', { count: report.externalHosts.length })}>
          <p>{t('packages.hostsText')}</p>
          <HostList report={report} />
        </Notice>
      )}
      {report.opensPopups && (
        <Notice tone="caution" title={t('packages.popupsTitle')}>
          {t('packages.popupsText')}
        </Notice>
      )}
      <ObstacleList obstacles={report.obstacles} />
    </div>
  );
}

const indent = ['ps-0', 'ps-5', 'ps-10', 'ps-15'];

/** SCORM 1.2 writes a mastery score in percent, SCORM 2004 as a share. */
const shareOf = ({ edition }: Report, mastery: number) => (edition === 'scorm12' ? mastery / 100 : mastery);

function Items({ report }: { report: Report }) {
  const t = useT();
  const format = useFormat();
  return (
    <Card title={t('packages.items', { count: report.items.length })}>
      <ol className="flex flex-col">
        {report.items.map((item) => (
          <li
            key={item.id}
            className={`flex items-start gap-3 border-t border-line py-2.5 first:border-t-0 ${indent[Math.min(item.depth, 3)]}`}
          >
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {item.title}
              {item.masteryScore !== null && (
                <span className="block text-s text-muted">
                  {t('packages.mastery', { share: format.percent(shareOf(report, item.masteryScore)) })}
                </span>
              )}
            </span>
            <Badge tone={item.kind !== 'asset' ? 'primary' : 'neutral'}>
              {t(item.kind !== 'asset' ? 'packages.reports' : 'packages.reportsNothing')}
            </Badge>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What the platform put right or left out; folded away, because nothing has to be done about it. */
function Mended({ report }: { report: Report }) {
  const t = useT();
  const { repaired, leftOut } = report;
  if (repaired.length === 0 && leftOut.length === 0) return null;
  return (
    <Card title={t('packages.mendedTitle')}>
      <div className="flex flex-col gap-1">
        {repaired.length > 0 && (
          <Disclosure summary={t('packages.repaired', { count: repaired.length })}>
            <ul className="flex flex-col gap-2">
              {repaired.map((fault, place) => (
                <li key={place} className="flex flex-col gap-0.5">
                  {t(repairKey(fault))}
                  <FaultPlaces faults={[fault]} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {leftOut.length > 0 && (
          <Disclosure summary={t('packages.leftOut', { count: leftOut.length })}>
            <p className="text-s text-muted">{t('packages.leftOutText')}</p>
            <FaultPlaces faults={leftOut.map((where) => ({ code: 'left-out', where }))} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
