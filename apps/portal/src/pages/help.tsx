import { Button, ButtonLink, Disclosure, EmptyState, Link, LiveRegion, Page, TextField } from '@amelie/ui';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { findEntries, splitGroups } from '../features/help/choose-groups';
import { helpGroups, type HelpGroup } from '../features/help/entries';
import { HelpGroups } from '../features/help/help-groups';
import { T, useT } from '../lib/i18n';
import { useMe } from '../lib/me/use-me';
import { usePageTitle } from '../lib/page-title';

/** Questions and answers for everybody, one's own roles first; each answer has an address of its own. */
export function HelpPage() {
  const t = useT();
  usePageTitle(t('help.title'));
  const me = useMe();
  const { hash } = useLocation();
  const [search] = useSearchParams();
  // Words come in by the address, but none are written into it: it stays in the history.
  const [asked, setAsked] = useState(search.get('q') ?? '');
  const found = findEntries(helpGroups, asked, t);
  const { own, others } = splitGroups(found, me.data?.roles ?? []);
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Page
      width="read"
      title={t('help.title')}
      lead={<T id="help.lead" tags={{ report: (words) => <Link href="/report">{words}</Link> }} />}
    >
      <div>
        <TextField type="search" label={t('help.search')} value={asked} onChange={setAsked} maxLength={100} />
        <LiveRegion>{asked.trim() && t('help.found', { count })}</LiveRegion>
      </div>
      {count > 0 ? (
        <Groups own={own} others={others} isSearch={asked.trim() !== ''} named={hash.slice(1)} />
      ) : (
        <EmptyState
          icon="search"
          title={t('help.none')}
          action={
            <div className="flex flex-wrap justify-center gap-3">
              <Button onPress={() => setAsked('')}>{t('help.showAll')}</Button>
              <ButtonLink kind="quiet" href="/report">
                {t('frame.report')}
              </ButtonLink>
            </div>
          }
        >
          {t('help.noneText')}
        </EmptyState>
      )}
    </Page>
  );
}

interface GroupsProps {
  own: readonly HelpGroup[];
  others: readonly HelpGroup[];
  /** Somebody looks for words: whatever holds them is shown. */
  isSearch: boolean;
  named: string;
}

/** What is for oneself, and what is for others behind a fold. */
function Groups({ own, others, isSearch, named }: GroupsProps) {
  const t = useT();
  if (isSearch || others.length === 0) return <HelpGroups groups={[...own, ...others]} named={named} />;
  return (
    <>
      <HelpGroups groups={own} named={named} />
      <Disclosure summary={t('help.others')}>
        <HelpGroups groups={others} named={named} />
      </Disclosure>
    </>
  );
}
