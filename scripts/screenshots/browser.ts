import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

// The package is made for one page in a small cloud function; with these the browser stops at the
// second context (Sparticuz/chromium, "single process").
const UNWANTED = ["--single-process", "--no-zygote"];

// Pages are drawn without WebGL; to emulate a graphics card takes more of the processor than all
// that pages do.
chromium.setGraphicsMode = false;

// Once in some hundred starts this Chromium ends itself before its first page (SIGSEGV).
const STARTS = 3;

/** The browser of the tests and the pictures; it comes inside an npm package and draws Vietnamese. */
export async function launchBrowser(): Promise<Browser> {
  const options = {
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => !UNWANTED.includes(argument)),
  };
  for (let start = 1; ; start++) {
    try {
      return await playwright.launch(options);
    } catch (error) {
      const isCrash = String(error).includes("signal=SIG");
      if (start === STARTS || !isCrash) throw error;
    }
  }
}
