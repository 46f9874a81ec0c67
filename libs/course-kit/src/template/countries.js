'use strict';

/** Texts by country: the country opened last is open on every page, now and in the next sitting. */
window.learning.countries = (function createCountries() {
  const { record } = window.learning;

  /** Opens the chosen country in every list, but in the one that the browser itself opens in answer to the click. */
  function openChosen(all, clicked) {
    all.forEach((details) => {
      if (details !== clicked && details.dataset.country === record.choices.country) details.open = true;
    });
  }

  /** Connects all countries; `changed` is called when something is to be saved. */
  function connect(changed) {
    const all = [...document.querySelectorAll('[data-country]')];
    openChosen(all, null);
    all.forEach((details) => {
      // A click on the summary is the reader's own, by key as by pointer; `toggle` would also tell of ours.
      details.querySelector('summary').addEventListener('click', () => {
        if (details.open) return;
        record.choices.country = details.dataset.country;
        openChosen(all, details);
        changed();
      });
    });
  }

  return { connect };
})();
