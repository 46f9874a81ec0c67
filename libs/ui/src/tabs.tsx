import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabEntry<I extends string = string> {
  id: I;
  label: string;
  content: ReactNode;
}

interface TabsProps<I extends string> {
  /** What the tabs are about, for a screen reader. */
  label: string;
  tabs: readonly TabEntry<I>[];
  selected?: I;
  onSelect?: (id: I) => void;
}

/** Views of one thing, one at a time; the row scrolls sideways where it is too narrow. */
export function Tabs<I extends string>({ label, tabs, selected, onSelect }: TabsProps<I>) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onSelect?.(chosen.id);
      }}
    >
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="calm flex min-h-12 cursor-pointer items-center border-b-3 border-transparent px-4 whitespace-nowrap text-muted hover:text-ink data-[focus-visible]:rounded-s data-[focus-visible]:inset-ring-2 data-[focus-visible]:inset-ring-accent data-[selected]:border-primary data-[selected]:font-semibold data-[selected]:text-primary"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="rounded-s pt-5">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
