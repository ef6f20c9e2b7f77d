// Loaded before anything is drawn, so that a page never shows in another theme or size first. The
// policy of the site allows no script inside the page, and a module would come too late.
{
  const apply = () => {
    for (const name of ["theme", "text-size"]) {
      let chosen = null;
      try {
        chosen = localStorage.getItem(name);
      } catch {
        // Readers may forbid a site to store anything.
      }
      const page = document.documentElement;
      if (chosen) page.setAttribute(`data-${name}`, chosen);
      else page.removeAttribute(`data-${name}`);
    }
  };
  apply();
  // What was chosen in another tab, or on a page that the reader came back from.
  addEventListener("storage", apply);
  addEventListener("pageshow", apply);
}

// The paper's fonts never compete with a story for a slow line, and no line of text moves when
// they come: the first page that a reader opens is in fonts that they have; ours are fetched when
// it is there, and every page from the next one on begins with them.
{
  const page = document.documentElement;
  const DELAY_MS = 1000;
  // A letter of each file: the Latin and the Vietnamese one.
  const LETTERS = "aạ";
  const fetchFonts = async () => {
    const families = ['"Source Serif"', '"Source Sans"'];
    await Promise.all(
      families.map((family) => document.fonts.load(`1em ${family}`, LETTERS)),
    );
    localStorage.setItem("fonts", "fetched");
  };
  try {
    if (localStorage.getItem("fonts")) page.setAttribute("data-fonts", "");
    else if (!navigator.connection?.saveData)
      addEventListener("load", () =>
        setTimeout(() => void fetchFonts().catch(() => undefined), DELAY_MS),
      );
  } catch {
    // Readers may forbid a site to store anything: they read in their own fonts.
  }
}
