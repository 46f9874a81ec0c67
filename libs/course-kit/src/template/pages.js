'use strict';

/** One page at a time: which is shown, which have been opened, the way there and back. */
window.learning.pages = (function createPages() {
  const { texts, record } = window.learning;
  const sections = [...document.querySelectorAll('[data-page]')];
  const everyId = sections.map((section) => section.dataset.page);
  // The appendix is there to look things up: it is in no count, and nobody has to open it.
  const ids = sections.filter(({ dataset }) => !('appendix' in dataset)).map(({ dataset }) => dataset.page);
  const find = (name) => document.querySelector(`[data-${name}]`);
  const outlineButton = find('outline-button');
  let current = '';
  /** Where a jump came from: the page, and the button that was pressed. */
  let origin = null;

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  }

  function seenCount() {
    return ids.filter((id) => record.seen.has(id)).length;
  }

  function drawOutline() {
    document.querySelectorAll('[data-outline] [data-go]').forEach((button) => {
      const isHere = button.dataset.go === current;
      const isOpened = record.seen.has(button.dataset.go);
      if (isHere) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
      button.classList.toggle('opened', isOpened && !isHere);
      button.querySelector('[data-state]').textContent = isHere ? texts.here : isOpened ? texts.opened : '';
    });
  }

  function drawSteps(index) {
    const isAppendix = index === -1;
    find('back').disabled = index === 0;
    find('next').hidden = isAppendix || index === ids.length - 1;
    find('count').textContent = isAppendix
      ? texts.appendix
      : fill(texts['page-of'], { n: index + 1, total: ids.length });
    const progress = find('progress');
    progress.value = seenCount() / ids.length;
    progress.setAttribute('aria-label', fill(texts['opened-of'], { n: seenCount(), total: ids.length }));
  }

  function drawFinish(index) {
    const isDone = seenCount() === ids.length;
    find('finish').hidden = index !== ids.length - 1;
    find('finish-title').textContent = isDone ? texts['finished-title'] : texts['left-title'];
    find('finish-text').textContent = isDone
      ? fill(texts['finished-text'], { next: texts['check-yourself'] })
      : texts['left-text'];
    find('finish-go').hidden = isDone;
  }

  function drawReturn() {
    document.querySelectorAll('[data-jump]').forEach((button) => {
      button.hidden = button.dataset.jump === current;
    });
    find('return').hidden = origin === null;
    if (origin === null) return;
    const title = document.querySelector(`[data-outline] [data-go="${origin.id}"] [data-title]`).textContent;
    find('return-go').textContent = fill(texts['back-to-page'], { n: ids.indexOf(origin.id) + 1, title });
  }

  function openOutline(isOpen) {
    find('frame').classList.toggle('outline-open', isOpen);
    outlineButton.setAttribute('aria-expanded', String(isOpen));
  }

  /** Shows a page; one that counts is opened by it. An unknown id leads to the first page. */
  function show(id) {
    current = everyId.includes(id) ? id : ids[0];
    const index = ids.indexOf(current);
    if (index !== -1) record.seen.add(current);
    sections.forEach((section) => {
      section.hidden = section.dataset.page !== current;
    });
    openOutline(false);
    drawOutline();
    drawSteps(index);
    drawFinish(index);
    drawReturn();
  }

  /** Shows a page after a step of the reader: the view starts at its top, and so does a screen reader. */
  function turnTo(id) {
    show(id);
    window.scrollTo(0, 0);
    document.getElementById(`title-${current}`).focus({ preventScroll: true });
  }

  function connect(changed) {
    const go = (id, from = null) => {
      origin = from;
      turnTo(id);
      changed();
    };
    /** A jump remembers the page it left; a second one, from a page that was only jumped to, keeps the first. */
    const jump = (id, button) => {
      const from = !origin && ids.includes(current) ? { id: current, button } : origin;
      go(id, from?.id === id ? null : from);
    };
    const goBack = () => {
      const { id, button } = origin;
      go(id);
      if (!button?.offsetParent) return;
      button.focus();
      button.scrollIntoView({ block: 'center' });
    };
    const step = (distance) => go(ids[ids.indexOf(current) + distance]);
    find('return-go').addEventListener('click', goBack);
    find('back').addEventListener('click', () => {
      if (ids.includes(current)) step(-1);
      else if (origin) goBack();
      else go(ids.at(-1));
    });
    find('next').addEventListener('click', () => step(1));
    find('finish-go').addEventListener('click', () => go(ids.find((id) => !record.seen.has(id))));
    document.querySelectorAll('[data-go]').forEach((button) => {
      button.addEventListener('click', () => {
        const id = button.dataset.go;
        if (ids.includes(id)) go(id);
        else jump(id, null);
      });
    });
    document.querySelectorAll('[data-jump]').forEach((button) => {
      button.addEventListener('click', () => jump(button.dataset.jump, button));
    });
    outlineButton.addEventListener('click', () => openOutline(outlineButton.getAttribute('aria-expanded') === 'false'));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || outlineButton.getAttribute('aria-expanded') === 'false') return;
      openOutline(false);
      outlineButton.focus();
    });
  }

  return { show, connect, total: ids.length, seenCount, here: () => current };
})();
