// The script of DisplayChoice.astro: keeps what readers choose and shows it at once. How a page
// begins with it is in apply.js.
const NAMES = ["theme", "text-size"];
const inputs = document.querySelectorAll<HTMLInputElement>("[data-display]");

const page = document.documentElement;
const nameOf = (input: HTMLInputElement) => input.dataset["display"] ?? "";

function choose(name: string, value: string): void {
  if (value) page.setAttribute(`data-${name}`, value);
  else page.removeAttribute(`data-${name}`);
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // It holds for this page then.
  }
}

function showChosen(): void {
  for (const name of NAMES) {
    const chosen = page.getAttribute(`data-${name}`) ?? "";
    for (const input of inputs)
      if (nameOf(input) === name) input.checked = input.value === chosen;
  }
}

for (const input of inputs)
  input.addEventListener("change", () => {
    const place = () => input.getBoundingClientRect().top;
    const before = place();
    choose(nameOf(input), input.value);
    showChosen();
    // Larger text above would push the choice away from the finger that makes it.
    window.scrollBy({ top: place() - before, behavior: "instant" });
  });
// After apply.js, whose listeners were there first.
for (const event of ["storage", "pageshow"])
  window.addEventListener(event, showChosen);
showChosen();
