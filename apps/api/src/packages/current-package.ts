/**
 * Joins, as `alias`, the package that learners begin for the one that `column` names: the current version of its line.
 * Courses go on naming the version with which they were made; only here it is said what that means today.
 */
export const joinCurrentPackage = (column: string, alias: string): string => `
  left join package ${alias} on ${alias}.id = (
    select line.current_package_id from package named join package_line line on line.id = named.line_id
    where named.id = ${column})`;
