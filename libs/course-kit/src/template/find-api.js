'use strict';

/**
 * Looks for the LMS's API object in this window, its parents and its opener, as SCORM prescribes.
 * A frame of another origin may stand in between: reading it throws, and there the search ends.
 */
window.learning.findApi = function findApi(name) {
  function climb(start) {
    let current = start;
    for (let height = 0; current && height < 20; height += 1) {
      try {
        if (current[name]) return current[name];
        if (current.parent === current) return null;
        current = current.parent;
      } catch {
        return null;
      }
    }
    return null;
  }
  return climb(window) || climb(window.opener);
};
