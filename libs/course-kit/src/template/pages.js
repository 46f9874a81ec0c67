'use strict';

/** One page at a time: which is shown, which have been opened, the way there and back. */
window.learning.pages = (function createPages() {
  const { texts, record } = window.learning;
  const sections = [...document.querySelectorAll('[data-page]')];
  const ids = sections.map((section) => section.dataset.page);
  const find = (name) => document.querySelector(`[data-${name}]`);
  const outlineButton = find('outline-button');
  let current = '';

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
    find('back').disabled = index === 0;
    find('next').hidden = index === ids.length - 1;
    find('count').textContent = fill(texts['page-of'], { n: index + 1, total: ids.length });
    const progress = find('progress');
    progress.value = seenCount() / ids.length;
    progress.setAttribute('aria-label', fill(texts['opened-of'], { n: seenCount(), total: ids.length }));
  }

  function drawFinish(index) {
    const isDone = seenCount() === ids.length;
    find('finish').hidden = index < ids.length - 1;
    find('finish-title').textContent = isDone ? texts['finished-title'] : texts['left-title'];
    find('finish-text').textContent = isDone ? texts['finished-text'] : texts['left-text'];
    find('finish-go').hidden = isDone;
  }

  function openOutline(isOpen) {
    find('frame').classList.toggle('outline-open', isOpen);
    outlineButton.setAttribute('aria-expanded', String(isOpen));
  }

  /** Shows a page and counts it as opened. An unknown id leads to the first page. */
  function show(id) {
    const index = Math.max(ids.indexOf(id), 0);
    current = ids[index];
    record.seen.add(current);
    sections.forEach((section) => {
      section.hidden = section.dataset.page !== current;
    });
    openOutline(false);
    drawOutline();
    drawSteps(index);
    drawFinish(index);
  }

  /** Shows a page after a step of the reader: the view starts at its top, and so does a screen reader. */
  function turnTo(id) {
    show(id);
    window.scrollTo(0, 0);
    document.getElementById(`title-${current}`).focus({ preventScroll: true });
  }

  function connect(changed) {
    const go = (id) => {
      turnTo(id);
      changed();
    };
    const step = (distance) => go(ids[ids.indexOf(current) + distance]);
    find('back').addEventListener('click', () => step(-1));
    find('next').addEventListener('click', () => step(1));
    find('finish-go').addEventListener('click', () => go(ids.find((id) => !record.seen.has(id))));
    document.querySelectorAll('[data-go]').forEach((button) => {
      button.addEventListener('click', () => go(button.dataset.go));
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
