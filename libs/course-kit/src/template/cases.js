'use strict';

/**
 * Branching cases: one scene below the other as the reader chooses. The path stays visible, and from each of its
 * scenes one can choose differently.
 */
window.learning.cases = (function createCases() {
  const { texts, record } = window.learning;

  /** The scenes of a path, from the first one on, each with the place of the choice made there. */
  function walk(parts, path) {
    const steps = [{ part: parts[0], choice: null }];
    for (const choice of path) {
      const step = steps[steps.length - 1];
      const way = step.part.querySelectorAll('[data-target]')[choice];
      const next = way && parts.find((part) => part.dataset.scene === way.dataset.target);
      // What an earlier version of the case has written may lead nowhere: the path then ends where it still made sense.
      if (!next) break;
      step.choice = choice;
      steps.push({ part: next, choice: null });
    }
    return steps;
  }

  function titleOf(part, number) {
    return part.classList.contains('ending') ? texts['ending-title'] : texts['scene-n'].replace('{n}', number);
  }

  /** Shows a scene as far as it has been played: its choices, or the choice that was made. */
  function drawStep({ part, choice }, index) {
    const title = part.querySelector('.scene-title');
    title.textContent = titleOf(part, index + 1);
    part.hidden = false;
    part.querySelectorAll('[data-ways]').forEach((ways) => {
      ways.hidden = choice !== null;
    });
    part.querySelectorAll('[data-taken]').forEach((taken, place) => {
      taken.hidden = place !== choice;
      const again = taken.querySelector('[data-choose-again]');
      again.setAttribute('aria-label', `${texts['choose-again']}: ${title.textContent}`);
    });
  }

  /** Draws the whole path. Scenes follow each other as they were reached, whatever their order in the source. */
  function draw(box, parts, path) {
    const steps = walk(parts, path);
    parts.forEach((part) => {
      part.hidden = true;
    });
    const spoken = box.querySelector('[data-spoken]');
    steps.forEach((step, index) => {
      drawStep(step, index);
      box.insertBefore(step.part, spoken);
    });
    return steps;
  }

  /** The words of what followed, without the numbers of its sources and folded meanings, which make no sense when spoken. */
  function wordsOf(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.cite, .meaning').forEach((cite) => cite.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  function connectCase(box, changed) {
    const parts = [...box.querySelectorAll('[data-scene]')];
    const spoken = box.querySelector('[data-spoken]');
    const id = box.dataset.case;
    let steps = draw(box, parts, record.paths.get(id) || []);

    const keep = (path) => {
      steps = draw(box, parts, path);
      record.paths.set(id, path);
      changed();
    };
    const pathBefore = (part) => {
      const place = steps.findIndex((step) => step.part === part);
      return steps.slice(0, place).map(({ choice }) => choice);
    };

    /** The next scene gets the focus; what followed stands above it in view, and is spoken. */
    const choose = (part, choice) => {
      keep([...pathBefore(part), choice]);
      const taken = part.querySelectorAll('[data-taken]')[choice];
      steps[steps.length - 1].part.querySelector('.scene-title').focus({ preventScroll: true });
      taken.scrollIntoView({ block: 'start' });
      spoken.textContent = wordsOf(taken.querySelector('.followed'));
    };
    const chooseAgain = (part, start = '[data-ways]') => {
      keep(pathBefore(part));
      part.querySelector(start).focus({ preventScroll: true });
      part.scrollIntoView({ block: 'start' });
      spoken.textContent = part.querySelector('.scene-title').textContent;
    };

    parts.forEach((part) => {
      part.querySelectorAll('[data-target]').forEach((way, choice) => {
        way.addEventListener('click', () => choose(part, choice));
      });
      part.querySelectorAll('[data-choose-again]').forEach((again) => {
        again.addEventListener('click', () => chooseAgain(part));
      });
      part.querySelectorAll('[data-case-again]').forEach((again) => {
        again.addEventListener('click', () => chooseAgain(parts[0], '.scene-title'));
      });
    });
  }

  /** Connects all cases; `changed` is called when something is to be saved. */
  function connect(changed) {
    document.querySelectorAll('[data-case]').forEach((box) => connectCase(box, changed));
  }

  return { connect };
})();
