'use strict';

/**
 * What is kept between two sittings: the pages opened, the answers given, the way chosen round a content note, the path
 * taken through each case as the places of the choices, the country last opened.
 * Written as short JSON, because SCORM 1.2 leaves 4,096 characters for it.
 */
window.learning.record = (function createRecord() {
  const seen = new Set();
  const answers = new Map();
  const ways = new Map();
  const paths = new Map();
  const choices = { country: '' };

  /** Reads what an earlier sitting wrote. Something else in its place is as good as nothing. */
  function read(text) {
    let kept;
    try {
      kept = JSON.parse(text || '{}') || {};
    } catch {
      return;
    }
    if (Array.isArray(kept.seen)) kept.seen.forEach((id) => seen.add(String(id)));
    Object.entries(kept.answers || {}).forEach(([id, answer]) => {
      if (Array.isArray(answer)) answers.set(id, { checked: answer[0] === 1, chosen: answer.slice(1).map(Number) });
    });
    Object.entries(kept.ways || {}).forEach(([id, way]) => ways.set(id, way === 'summary' ? 'summary' : 'whole'));
    choices.country = String(kept.country || '');
    Object.entries(kept.paths || {}).forEach(([id, path]) => {
      if (Array.isArray(path)) paths.set(id, path.map(Number));
    });
  }

  function write() {
    const given = [...answers].map(([id, { checked, chosen }]) => [id, [checked ? 1 : 0, ...chosen]]);
    return JSON.stringify({
      seen: [...seen],
      answers: Object.fromEntries(given),
      ways: Object.fromEntries(ways),
      paths: Object.fromEntries(paths),
      country: choices.country,
    });
  }

  return { seen, answers, ways, paths, choices, read, write };
})();
