import {
  countries,
  languages,
  type CourseDraft,
  type DraftModule,
  type DraftVariant,
  type Language,
} from '@amelie/contract';
import { Button, Dialog, IconButton, Notice, Select } from '@amelie/ui';
import { useState } from 'react';
import { useRefusalText } from '../../lib/api';
import { countryWords, languageNames, useFormat, useT } from '../../lib/i18n';
import { useVariantName } from '../../lib/variants/use-variant-name';
import { languageOptions } from './language-options';
import { PackageSelect } from './package-select';
import { useAddVariant, useRemoveVariant } from './queries';

interface ModuleLanguagesProps {
  course: Pick<CourseDraft, 'id' | 'language'>;
  module: DraftModule;
  onClose: () => void;
}

/** The packages of one part: its own, which is the default, and further ones in other languages or for one country. */
export function ModuleLanguages({ course, module, onClose }: ModuleLanguagesProps) {
  const t = useT();
  return (
    <Dialog
      title={t('authoring.languagesOf', { title: module.title })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <Button kind="quiet" onPress={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p>{t('authoring.languagesText')}</p>
      {module.packageId ? (
        <>
          <PackageLines course={course} module={module} />
          <AddLanguage key={module.variants.length} course={course} module={module} />
        </>
      ) : (
        <Notice>{t('authoring.languagesNeedDefault')}</Notice>
      )}
    </Dialog>
  );
}

function PackageLines({ course, module }: Pick<ModuleLanguagesProps, 'course' | 'module'>) {
  const t = useT();
  const say = useRefusalText();
  const remove = useRemoveVariant();
  return (
    <>
      <ul className="flex flex-col">
        <li className="border-t border-line py-3 first:border-t-0">
          <p className="font-semibold">
            <span lang={course.language}>{languageNames[course.language]}</span> · {t('authoring.defaultPackage')}
          </p>
          <p className="text-s text-muted [overflow-wrap:anywhere]">{module.packageTitle}</p>
        </li>
        {module.variants.map((variant) => (
          <VariantRow
            key={variant.id}
            variant={variant}
            onRemove={() =>
              remove.mutate({ path: { courseId: course.id, moduleId: module.id, variantId: variant.id } })
            }
          />
        ))}
      </ul>
      {remove.isError && (
        <Notice tone="loss" live="assertive">
          {say(remove.error)}
        </Notice>
      )}
    </>
  );
}

function VariantRow({ variant, onRemove }: { variant: DraftVariant; onRemove: () => void }) {
  const t = useT();
  const format = useFormat();
  const name = useVariantName()(variant);
  return (
    <li className="flex items-start gap-3 border-t border-line py-3">
      <div className="min-w-0 flex-1">
        <p className="font-semibold" lang={variant.country === null ? variant.language : undefined}>
          {name}
        </p>
        <p className="text-s text-muted [overflow-wrap:anywhere]">
          {variant.packageTitle} · {format.bytes(variant.sizeBytes)}
        </p>
      </div>
      <IconButton icon="trash" label={t('authoring.removeLanguage', { name })} onPress={onRemove} />
    </li>
  );
}

const everywhere = 'all';
const places = [everywhere, ...countries.filter((country) => country !== 'other')] as const;

function AddLanguage({ course, module }: Pick<ModuleLanguagesProps, 'course' | 'module'>) {
  const t = useT();
  const say = useRefusalText();
  const add = useAddVariant();
  const [language, setLanguage] = useState<Language>(languages.find((one) => one !== course.language) ?? 'en');
  const [place, setPlace] = useState<(typeof places)[number]>(everywhere);
  const [packageId, setPackageId] = useState<string | null>(null);
  const submit = () => {
    if (!packageId) return;
    const country = place === everywhere ? null : place;
    add.mutate({ path: { courseId: course.id, moduleId: module.id }, body: { packageId, language, country } });
  };
  return (
    <section className="flex flex-col gap-4 rounded-m bg-sunken p-4">
      <h3 className="text-m font-semibold">{t('authoring.addLanguage')}</h3>
      <PackageSelect value={packageId} onChange={({ id }) => setPackageId(id)} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('learning.language')}
          placeholder={t('learning.language')}
          options={languageOptions}
          value={language}
          onChange={setLanguage}
        />
        <Select
          label={t('authoring.variantCountry')}
          placeholder={t('authoring.everyCountry')}
          options={places.map((value) => ({
            value,
            label: t(value === everywhere ? 'authoring.everyCountry' : countryWords[value]),
          }))}
          value={place}
          onChange={setPlace}
        />
      </div>
      {add.isError && (
        <Notice tone="loss" live="assertive">
          {say(add.error)}
        </Notice>
      )}
      <div>
        <Button kind="quiet" isDisabled={!packageId} pending={add.isPending && t('common.saving')} onPress={submit}>
          {t('authoring.add')}
        </Button>
      </div>
    </section>
  );
}
