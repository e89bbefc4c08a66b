// What is asked of a page that is open; put beside axe-core into every page, as `look`.
const look = (() => {
  const all = (css) => [...document.querySelectorAll(css)];
  const begin = (element) => element.outerHTML.slice(0, 200);

  // Everything is unfolded: what is folded away is not looked at. A form shows what answers would
  // call for, a row of each sort, and what it says of answers that lack.
  function unfold() {
    all('details').forEach((more) => { more.open = true; });
    all('.reason, .second').forEach((part) => { part.hidden = false; });
    const sort = (rows) => rows.querySelector('template').innerHTML;
    const sorts = new Map(all('[data-rows]').map((rows) => [sort(rows), rows]));
    sorts.forEach((rows) => rows.querySelector('[data-add]').click());
    all('[data-action=finish]').forEach((button) => button.click());
  }

  // What breaks a rule of WCAG 2.2, level A or AA, of those that a program can judge.
  async function rules() {
    const seen = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
      preload: false,
    });
    if (seen.passes.length < 5) return ['axe-core looked at nothing'];
    return seen.violations.flatMap((rule) => rule.nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
      const lines = [`${rule.id}: ${rule.help}`, node.target.join(' '), node.html.slice(0, 200), why];
      return lines.join('\n    ');
    }));
  }

  function luminance(colour) {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  // Words in drawings, of which axe-core judges no contrast: they stand on the page's own ground.
  function drawings() {
    const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
    return all('svg text').flatMap((words) => {
      const ink = luminance(getComputedStyle(words).fill);
      const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      if (contrast >= 4.5) return [];
      return [`drawing-contrast: ${contrast.toFixed(1)} to 1\n    ${begin(words)}`];
    });
  }

  // What sticks out of the page to the right, other than where it scrolls by itself.
  function overflow() {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (element) => element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const wide = all('body *').filter((element) => !scrolls(element.parentElement) &&
      element.getBoundingClientRect().right > root.clientWidth);
    return [`overflow: ${root.scrollWidth} px wide\n    ${begin(wide.at(-1) ?? root)}`];
  }

  // What stays at an edge of the window while the page scrolls below it, and what has the focus with
  // it, unless the page leaves room.
  function stuck() {
    const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
    const stays = all('body *').filter((element) =>
      ['sticky', 'fixed'].includes(getComputedStyle(element).position) && element.offsetHeight > room);
    return stays.map((element) => `focus-obscured: ${room} px are left to it\n    ${begin(element)}`);
  }

  // A page without a ground of its own: axe-core takes it for white, by night too.
  function ground() {
    const isClear = (part) => getComputedStyle(part).backgroundColor === 'rgba(0, 0, 0, 0)';
    const has = [document.documentElement, document.body].some((part) => !isClear(part));
    return has ? [] : ['ground: the page has none'];
  }

  // Headers of tables that do not say whether they head a row or a column.
  function headers() {
    return all('th:not([scope])').map((head) =>
      `th-scope: a header of a table does not say of what\n    ${begin(head)}`);
  }

  function focus(element) {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const hasOutline = outlineStyle !== 'none' && outlineWidth !== '0px';
    return [hasOutline && outlineWidth + outlineColor, boxShadow !== 'none' && boxShadow].join();
  }

  // What the keyboard has to reach, with how it looks while it has no focus.
  let waiting = new Map();
  const GOES = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  function wait() {
    const able = all(GOES).filter((element) => !element.disabled && element.checkVisibility());
    waiting = new Map(able.map((element) => [element, focus(element)]));
  }

  // What the keyboard has reached; nothing once it has gone round.
  function reached() {
    const element = document.activeElement;
    if (!waiting.has(element)) return null;
    const isShown = ![waiting.get(element), 'false,false'].includes(focus(element));
    waiting.delete(element);
    const box = element.getBoundingClientRect();
    return {
      begin: begin(element),
      isShown,
      isInView: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
      isSkip: element.matches('a[href="#main"]'),
      isInMain: element.closest('main') !== null,
    };
  }

  // Whether the page was led to a main part in which nothing can have the focus.
  const isThere = () => location.hash === '#main' && document.querySelector('main#main')?.querySelector(GOES) === null;

  const left = () => [...waiting.keys()].map(begin);

  return { unfold, rules, drawings, overflow, stuck, ground, headers, wait, reached, isThere, left };
})();
