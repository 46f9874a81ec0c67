'use strict';

/** Speaks SCORM 1.2. Without an API everything answers as if nothing had been saved, and the pages still work. */
window.learning.lms = (function createScorm12() {
  let api = null;
  let wasCompleted = false;
  let openedAt = 0;

  function set(element, value) {
    api.LMSSetValue(element, value);
  }

  /** Opens the session; answers the page and the state to go on with. */
  function open() {
    const found = window.learning.findApi('API');
    if (!found || String(found.LMSInitialize('')) !== 'true') return { location: '', state: '' };
    api = found;
    openedAt = Date.now();
    const status = String(api.LMSGetValue('cmi.core.lesson_status'));
    wasCompleted = status === 'completed' || status === 'passed';
    if (!wasCompleted) set('cmi.core.lesson_status', 'incomplete');
    set('cmi.core.exit', 'suspend');
    return {
      location: String(api.LMSGetValue('cmi.core.lesson_location')),
      state: String(api.LMSGetValue('cmi.suspend_data')),
    };
  }

  /** Hours, minutes, seconds and hundredths: HHHH:MM:SS.SS. */
  function timespan(milliseconds) {
    const hundredths = Math.round(milliseconds / 10);
    const seconds = Math.floor(hundredths / 100);
    const two = (number) => String(number).padStart(2, '0');
    const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
    return `${clock}.${two(hundredths % 100)}`;
  }

  function save(record) {
    if (!api) return;
    set('cmi.core.lesson_location', record.location);
    set('cmi.suspend_data', record.state);
    if (record.seen >= record.total && !wasCompleted) {
      set('cmi.core.lesson_status', 'completed');
      wasCompleted = true;
    }
    set('cmi.core.session_time', timespan(Date.now() - openedAt));
    api.LMSCommit('');
  }

  function close(record) {
    if (!api) return;
    save(record);
    api.LMSFinish('');
    api = null;
  }

  return { open, save, close };
})();
