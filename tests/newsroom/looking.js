// Runs inside the page, before its own scripts: what only the browser can tell of it.

/** @type {string[]} */
const shifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput)
      shifts.push(
        `${value.toFixed(4)} ${sources.map((source) => whereTo(source)).join(" ")}`,
      );
}).observe({ type: "layout-shift", buffered: true });

const whereTo = ({ node, previousRect, currentRect }) =>
  `${nameOf(node)} ${[previousRect, currentRect]
    .map(({ x, y, width, height }) => `${x},${y} ${width}×${height}`)
    .join(" → ")}`;

const nameOf = (node) =>
  node instanceof Element
    ? node.tagName.toLowerCase() +
      [...node.classList].map((name) => `.${name}`).join("")
    : String(node?.nodeName);

/** Where it begins, null for what nobody sees. */
const placeOf = (node) => {
  if (!(node instanceof Element ? node : node.parentElement).checkVisibility())
    return null;
  const range = document.createRange();
  range.selectNode(node);
  const [rect] = range.getClientRects();
  return rect && rect.width * rect.height > 1
    ? `${rect.x.toFixed(1)},${rect.y.toFixed(1)}`
    : null;
};

/** Inside something that scrolls or hides by itself. */
const isClipped = (element) => {
  for (
    let box = element.parentElement;
    box && box !== document.body;
    box = box.parentElement
  )
    if (getComputedStyle(box).overflowX !== "visible") return true;
  return false;
};

const hasOutline = (element) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return (
    (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) ||
    (element.parentElement !== null && hasOutline(element.parentElement))
  );
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

globalThis.looking = {
  shifts,

  /** Goes down the page as a reader does, so that everything lazy comes, and back up. */
  async scroll() {
    await document.fonts.ready;
    const step = innerHeight * 1.5;
    for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
      scrollTo({ top: y, behavior: "instant" });
      await frame();
      await frame();
    }
    scrollTo({ top: 0, behavior: "instant" });
    await frame();
  },

  /**
   * What stands elsewhere while what follows it has not arrived: takes the page apart from its end
   * to the first place in `selector`, as it comes in the slowest network.
   */
  movedByWhatFollows(selector) {
    const box = document.querySelector(selector);
    const walker = document.createTreeWalker(box);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const places = new Map(nodes.map((node) => [node, placeOf(node)]));
    const moved = new Set();
    while (nodes.length > 0) {
      nodes.pop().remove();
      for (const node of nodes) {
        const [now, then] = [placeOf(node), places.get(node)];
        if (now && then && now !== then)
          moved.add(`${nameOf(node)} ${now} → ${then}`);
      }
    }
    return [...moved];
  },

  /** What makes the page wider than its window; null when it fits. */
  tooWide() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    return [...document.body.querySelectorAll("*")]
      .map((element) => ({
        element,
        right: element.getBoundingClientRect().right,
      }))
      .filter(
        ({ element, right }) => right > width + 0.5 && !isClipped(element),
      )
      .sort((one, other) => other.right - one.right)
      .slice(0, 3)
      .map(({ element }) => nameOf(element))
      .join(", ");
  },

  /** Levels of the headings in their order. */
  headings: () =>
    [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
      .filter((heading) =>
        heading.checkVisibility({ visibilityProperty: true }),
      )
      .map(({ tagName }) => Number(tagName[1])),

  /** What takes the focus of the keyboard and does not show it, by an outline of itself or around it. */
  lostFocus() {
    const takers =
      "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const found = [...document.querySelectorAll(takers)]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.disabled,
      )
      .slice(0, 300)
      .filter((element) => {
        element.focus({ focusVisible: true });
        return document.activeElement !== element || !hasOutline(element);
      })
      .map(nameOf);
    document.activeElement?.blur();
    return [...new Set(found)];
  },

  /** What is of no use on paper and shows nevertheless. */
  furniture: () =>
    [
      ...document.querySelectorAll(
        "nav, form, button, input, select, dialog, audio, video, .skip",
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.getBoundingClientRect().height > 1,
      )
      .map(nameOf),
};
