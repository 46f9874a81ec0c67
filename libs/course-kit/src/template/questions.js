'use strict';

/** Practice questions: feedback on request, another try at any time, nothing counted. */
window.learning.questions = (function createQuestions() {
  const { texts, record } = window.learning;
  const good = { right: true, best: true };

  function optionsOf(form) {
    return [...form.querySelectorAll('.option')].map((item) => ({
      item,
      input: item.querySelector('input'),
      feedback: item.querySelector('.feedback'),
      grade: item.dataset.grade,
    }));
  }

  function chosenIn(form) {
    return optionsOf(form).flatMap(({ input }, index) => (input.checked ? [index] : []));
  }

  /** Where several may fit, the verdict is about the choice: what was left unticked can be right or wrong as well. */
  function verdictOf(grade, isChosen, mode) {
    if (mode !== 'multiple') return texts[grade];
    if (good[grade]) return `${isChosen ? texts.fits : texts['fits-too']}.`;
    return `${isChosen ? texts['fits-not'] : texts['rightly-left']}.`;
  }

  /** How a verdict looks: a right answer that was not chosen is no success yet. */
  function lookOf(grade, isChosen, mode) {
    if (mode !== 'multiple' || isChosen) return grade;
    return good[grade] ? 'missed' : 'left';
  }

  /** Shows the feedback of what was chosen; where several may fit, of every option. */
  function showFeedback(form) {
    const mode = form.dataset.mode;
    const options = optionsOf(form);
    options.forEach(({ item, input, feedback, grade }) => {
      const isShown = input.checked || mode === 'multiple';
      feedback.hidden = !isShown;
      item.dataset.shown = isShown ? lookOf(grade, input.checked, mode) : '';
      feedback.querySelector('.verdict').textContent = verdictOf(grade, input.checked, mode);
    });
    const result = resultOf(mode, options);
    tell(form, result, [result, ...spokenOf(mode, options)].join(' '));
    document.querySelectorAll(`[data-after="${form.dataset.question}"]`).forEach((outcome) => {
      outcome.hidden = false;
    });
  }

  /** What stands beside the button, and what a screen reader says: the feedback itself stands under its option. */
  function tell(form, shown, spoken) {
    form.querySelector('[data-result]').textContent = shown;
    form.querySelector('[data-spoken]').textContent = spoken;
  }

  function spokenOf(mode, options) {
    if (mode === 'multiple') return [];
    return options.flatMap(({ input, feedback }) => (input.checked ? [wordsOf(feedback)] : []));
  }

  function resultOf(mode, options) {
    if (mode === 'multiple') {
      const isAllRight = options.every(({ input, grade }) => input.checked === Boolean(good[grade]));
      return isAllRight ? texts['all-right'] : texts['some-right'];
    }
    const isGood = options.some(({ input, grade }) => input.checked && good[grade]);
    return isGood && mode === 'single' ? '' : texts['try-others'];
  }

  /** The feedback without the numbers of its sources and folded meanings, which make no sense when spoken. */
  function wordsOf(feedback) {
    const copy = feedback.cloneNode(true);
    copy.querySelectorAll('.cite, .meaning').forEach((cite) => cite.remove());
    return copy.textContent;
  }

  function hideFeedback(form) {
    optionsOf(form).forEach(({ item, feedback }) => {
      feedback.hidden = true;
      item.dataset.shown = '';
    });
    tell(form, '', '');
  }

  function restore(form) {
    const answer = record.answers.get(form.dataset.question);
    if (!answer) return;
    optionsOf(form).forEach(({ input }, index) => {
      input.checked = answer.chosen.includes(index);
    });
    if (answer.checked) showFeedback(form);
  }

  /** Connects all questions; `changed` is called when something is to be saved. */
  function connect(changed) {
    document.querySelectorAll('form[data-question]').forEach((form) => {
      const keep = (checked) => {
        record.answers.set(form.dataset.question, { checked, chosen: chosenIn(form) });
        changed();
      };
      restore(form);
      form.addEventListener('change', () => {
        hideFeedback(form);
        keep(false);
      });
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        if (chosenIn(form).length === 0) {
          tell(form, texts['choose-first'], texts['choose-first']);
          return;
        }
        showFeedback(form);
        keep(true);
      });
    });
  }

  return { connect };
})();
