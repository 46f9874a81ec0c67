'use strict';

/** Terms of the glossary: a press opens the meaning right behind the word, another press or Escape closes it. */
window.learning.terms = (function createTerms() {
  function open(term, isOpen) {
    term.setAttribute('aria-expanded', String(isOpen));
    term.nextElementSibling.hidden = !isOpen;
  }

  const isOpen = (term) => term.getAttribute('aria-expanded') === 'true';

  function connect() {
    document.querySelectorAll('.term').forEach((term) => {
      term.addEventListener('click', () => open(term, !isOpen(term)));
      const closeByKey = (event) => {
        if (event.key !== 'Escape' || !isOpen(term)) return;
        event.stopPropagation();
        open(term, false);
        term.focus();
      };
      term.addEventListener('keydown', closeByKey);
      term.nextElementSibling.addEventListener('keydown', closeByKey);
    });
  }

  return { connect };
})();
