import type { CatalogueEntry, Language } from '@amelie/contract';
import { Badge, ButtonLink, Card, ChoiceRow, Facts, Icon, NativeSelect } from '@amelie/ui';
import { useState } from 'react';
import { languageNames, useFormat, useT } from '../../lib/i18n';
import { CatalogueInside } from './catalogue-inside';
import { entryToShow, type CourseFamily } from './course-families';
import { EnrolButton } from './enrol-button';

interface CatalogueCardProps {
  family: CourseFamily;
  /** The language of the interface. */
  own: Language;
  /** The language that is filtered by. */
  asked: Language | null;
}

/** A course before one begins: what it is about, its languages, its time and its size. */
export function CatalogueCard({ family, own, asked }: CatalogueCardProps) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const { entries } = family;
  const entry = entries.find(({ courseId }) => courseId === chosen) ?? entryToShow(family, own, asked);
  const begunElsewhere = entries.find((other) => other !== entry && other.enrolled && !other.completed);
  return (
    <Card
      as="article"
      title={<span lang={entry.language}>{entry.title}</span>}
      aside={<CardBadges entry={entry} />}
      actions={<CatalogueAction key={entry.courseId} entry={entry} />}
    >
      <p lang={entry.language} className="text-muted">
        {entry.summary}
      </p>
      {entries.length > 1 && <CourseLanguage entries={entries} value={entry.courseId} onChange={setChosen} />}
      <CatalogueFacts entry={entry} withLanguage={entries.length === 1} />
      <CatalogueInside entry={entry} />
      {entry.openReviews.includes('linguist') && (
        <p className="flex gap-2 text-s text-caution">
          <Icon name="alert" className="mt-0.5 size-4.5" />
          <span>{t('learning.noLinguist')}</span>
        </p>
      )}
      {!entry.enrolled && begunElsewhere && (
        <p className="text-s text-muted">
          {t('learning.begunIn', { language: languageNames[begunElsewhere.language] })}
        </p>
      )}
    </Card>
  );
}

interface CourseLanguageProps {
  entries: CourseFamily['entries'];
  value: string;
  onChange: (courseId: string) => void;
}

/** From three languages on a list that takes one line: nobody looks for the button below rows of languages. */
function CourseLanguage({ entries, value, onChange }: CourseLanguageProps) {
  const t = useT();
  const label = t('learning.courseLanguage');
  const choices = entries.map(({ courseId, language }) => ({
    value: courseId,
    label: languageNames[language],
    lang: language,
  }));
  if (choices.length > 2) return <NativeSelect label={label} options={choices} value={value} onChange={onChange} />;
  return <ChoiceRow legend={label} choices={choices} value={value} onChange={onChange} />;
}

function CardBadges({ entry }: { entry: CatalogueEntry }) {
  const t = useT();
  return (
    <div className="flex shrink-0 flex-col items-end gap-1.5">
      {entry.draft && <Badge tone="caution">{t('learning.draftBadge')}</Badge>}
      {entry.completed ? (
        <Badge tone="good" icon="check">
          {t('learning.courseDone')}
        </Badge>
      ) : (
        entry.enrolled && <Badge tone="primary">{t('learning.courseBegun')}</Badge>
      )}
    </div>
  );
}

function CatalogueFacts({ entry, withLanguage }: { entry: CatalogueEntry; withLanguage: boolean }) {
  const t = useT();
  const format = useFormat();
  const time = `${format.minutes(entry.minutes)} · ${t('learning.parts', { count: entry.modules })}`;
  const facts = [
    ...(withLanguage ? [{ label: t('learning.language'), value: languageNames[entry.language] }] : []),
    { label: t('learning.duration'), value: time },
    ...(entry.packageBytes > 0 ? [{ label: t('learning.size'), value: format.bytes(entry.packageBytes) }] : []),
  ];
  return <Facts facts={facts} />;
}

function CatalogueAction({ entry }: { entry: CatalogueEntry }) {
  const t = useT();
  if (entry.enrolled)
    return (
      <ButtonLink kind="quiet" href={`/courses/${entry.courseId}`}>
        {t('learning.toCourse')}
      </ButtonLink>
    );
  return <EnrolButton courseId={entry.courseId}>{t('learning.enrol')}</EnrolButton>;
}
