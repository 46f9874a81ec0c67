'use strict';

(function start() {
  const { lms, record, pages, questions, cases, countries, terms } = window.learning;

  function saved() {
    return { location: pages.here(), state: record.write(), seen: pages.seenCount(), total: pages.total };
  }

  /** The way round a content note: the page, or its summary; both count the same. */
  function showPart(page, way) {
    page.querySelector('[data-content-note]').hidden = true;
    page.querySelector('[data-part="whole"]').hidden = way !== 'whole';
    page.querySelector('[data-part="summary"]').hidden = way !== 'summary';
    page.querySelector('[data-part="after"]').hidden = false;
  }

  function connectContentNotes() {
    document.querySelectorAll('[data-show]').forEach((button) => {
      const page = button.closest('[data-page]');
      button.addEventListener('click', () => {
        const way = button.dataset.show;
        record.ways.set(page.dataset.page, way);
        showPart(page, way);
        page.querySelector(`[data-part="${way}"]`).focus();
        lms.save(saved());
      });
      const earlier = record.ways.get(page.dataset.page);
      if (earlier) showPart(page, earlier);
    });
  }

  /** A source mark opens the list at the end of its page; from there one comes back to the mark. */
  function connectSources() {
    let mark = null;
    document.querySelectorAll('.cite').forEach((link) => {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const row = document.getElementById(link.hash.slice(1));
        if (!row) return;
        mark = link;
        row.closest('details').open = true;
        row.focus();
        row.scrollIntoView({ block: 'center' });
      });
    });
    document.querySelectorAll('[data-back-to-text]').forEach((button) => {
      button.addEventListener('click', () => {
        const page = button.closest('[data-page]');
        const target = mark && page.contains(mark) ? mark : page.querySelector('h1');
        target.focus();
        target.scrollIntoView({ block: 'center' });
      });
    });
  }

  const earlier = lms.open();
  record.read(earlier.state);
  questions.connect(() => lms.save(saved()));
  cases.connect(() => lms.save(saved()));
  countries.connect(() => lms.save(saved()));
  connectContentNotes();
  connectSources();
  terms.connect();
  pages.connect(() => lms.save(saved()));
  pages.show(earlier.location);
  lms.save(saved());

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') lms.save(saved());
  });
  window.addEventListener('pagehide', () => lms.close(saved()));
  // A page that comes back from the browser's cache has already said good-bye to the LMS.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
})();
