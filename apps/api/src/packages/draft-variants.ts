import { joinCurrentPackage } from './current-package';

/** A subquery for the further packages of module `m` as one JSON value, as its author sees them. */
export const draftVariantsSql = `
  (select coalesce(json_agg(json_build_object(
     'id', v.id, 'packageId', x.id, 'packageTitle', coalesce(x.title, x.file_name), 'language', v.language,
     'country', v.country, 'sizeBytes', x.size_bytes, 'isReady', x.state = 'ready') order by v.position), '[]')
   from module_package v ${joinCurrentPackage('v.package_id', 'x')} where v.module_id = m.id)`;
