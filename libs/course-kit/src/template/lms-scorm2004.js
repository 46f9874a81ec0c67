'use strict';

/** Speaks SCORM 2004. Without an API everything answers as if nothing had been saved, and the pages still work. */
window.learning.lms = (function createScorm2004() {
  let api = null;
  let wasCompleted = false;
  let openedAt = 0;

  function set(element, value) {
    api.SetValue(element, value);
  }

  /** Opens the session; answers the page and the state to go on with. */
  function open() {
    const found = window.learning.findApi('API_1484_11');
    if (!found || String(found.Initialize('')) !== 'true') return { location: '', state: '' };
    api = found;
    openedAt = Date.now();
    wasCompleted = String(api.GetValue('cmi.completion_status')) === 'completed';
    if (!wasCompleted) set('cmi.completion_status', 'incomplete');
    // The pages teach; what is learnt is judged elsewhere.
    set('cmi.success_status', 'unknown');
    set('cmi.exit', 'suspend');
    return { location: String(api.GetValue('cmi.location')), state: String(api.GetValue('cmi.suspend_data')) };
  }

  /** ISO 8601: PT1H2M3.45S. */
  function timespan(milliseconds) {
    const seconds = Math.round(milliseconds / 10) / 100;
    const minutes = Math.floor(seconds / 60);
    return `PT${Math.floor(minutes / 60)}H${minutes % 60}M${Number((seconds % 60).toFixed(2))}S`;
  }

  function save(record) {
    if (!api) return;
    set('cmi.location', record.location);
    set('cmi.suspend_data', record.state);
    set('cmi.progress_measure', String(Math.round((record.seen / record.total) * 100) / 100));
    if (record.seen >= record.total && !wasCompleted) {
      set('cmi.completion_status', 'completed');
      wasCompleted = true;
    }
    set('cmi.session_time', timespan(Date.now() - openedAt));
    api.Commit('');
  }

  function close(record) {
    if (!api) return;
    save(record);
    api.Terminate('');
    api = null;
  }

  return { open, save, close };
})();
