// The script of PhotoViewer.astro: the photos of a page, one at a time, over the whole screen.
const viewer = document.querySelector<HTMLDialogElement>("[data-viewer]");
const links = [
  ...document.querySelectorAll<HTMLAnchorElement>("a[data-photo]"),
];

const REST_MS = 120;

if (viewer && links.length > 0) show(viewer, links);

function show(dialog: HTMLDialogElement, photos: HTMLAnchorElement[]): void {
  const part = (name: string) =>
    dialog.querySelector(`[data-${name}]`) as HTMLElement;
  const slides = part("slides");
  const count = part("count");
  const steps = [...dialog.querySelectorAll<HTMLElement>("[data-step]")];
  const last = photos.length - 1;
  let current = 0;

  const stepOf = (button: HTMLElement) => Number(button.dataset["step"]);

  /** Says which photo is in view. */
  function note(index: number): void {
    current = index;
    count.textContent =
      photos.length > 1 ? `${index + 1} / ${photos.length}` : "";
    for (const [at, slide] of [...slides.children].entries())
      slide.toggleAttribute("inert", at !== index);
    for (const button of steps) {
      const isEnd = !photos[index + stepOf(button)];
      // A button that is disabled would lose the focus.
      button.setAttribute("aria-disabled", String(isEnd));
      button.hidden = photos.length === 1;
    }
  }

  function goTo(index: number, isJump = false): void {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const wanted = Math.min(last, Math.max(0, index));
    slides.scrollTo({
      left: wanted * slides.clientWidth,
      behavior: isJump || calm ? "instant" : "smooth",
    });
    note(wanted);
  }

  function open(index: number): void {
    if (slides.children.length === 0) slides.append(...photos.map(slideOf));
    dialog.showModal();
    goTo(index, true);
  }

  for (const [index, photo] of photos.entries())
    photo.addEventListener("click", (event) => {
      // Whoever wants another tab or the file itself gets it.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(index);
    });
  part("close").addEventListener("click", () => dialog.close());
  for (const button of steps)
    button.addEventListener("click", () => goTo(current + stepOf(button)));
  dialog.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") goTo(current - 1);
    if (key === "ArrowRight") goTo(current + 1);
    if (key === "Home") goTo(0);
    if (key === "End") goTo(last);
  });
  // A finger has moved them. What still moves counts when it has come to rest; not every browser
  // says when that is.
  let rest: ReturnType<typeof setTimeout> | undefined;
  slides.addEventListener("scroll", () => {
    clearTimeout(rest);
    rest = setTimeout(
      () => note(Math.round(slides.scrollLeft / slides.clientWidth)),
      REST_MS,
    );
  });
  window.addEventListener("resize", () => {
    if (dialog.open) goTo(current, true);
  });
}

/** A copy of a photo with its words, as large as the screen lets it be. */
function slideOf(photo: HTMLAnchorElement): HTMLLIElement {
  const slide = document.createElement("li");
  const picture = photo.querySelector("picture")?.cloneNode(true);
  const caption = photo.parentElement?.querySelector("figcaption");
  if (picture instanceof HTMLElement) {
    for (const source of picture.querySelectorAll("source, img"))
      source.setAttribute("sizes", "100vw");
    slide.append(picture);
  }
  if (caption) slide.append(caption.cloneNode(true));
  return slide;
}
