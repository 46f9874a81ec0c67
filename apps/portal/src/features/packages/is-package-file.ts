/** A package is a zip; a course structure of cmi5 may come by itself. */
export const isPackageFile = (file: File) => /\.(zip|xml)$/i.test(file.name);
