import { wordsOf } from "./republish.ts";

/** Offers to read the article aloud where the browser has a Vietnamese voice. */
export function listen(
  tools: HTMLElement,
  player: HTMLElement,
  article: HTMLElement,
): void {
  const button = tools.querySelector<HTMLElement>("[data-listen]");
  const pause = player.querySelector<HTMLElement>("[data-pause]");
  const stop = player.querySelector<HTMLElement>("[data-stop]");
  if (!button || !pause || !stop || !("speechSynthesis" in window)) return;
  const speech = window.speechSynthesis;
  const voiceNow = () =>
    speech
      .getVoices()
      .find(({ lang }) => /^vi\b/i.test(lang.replace("_", "-")));
  const offer = () => button.classList.toggle("waiting", !voiceNow());
  offer();
  // Some browsers learn of their voices after the page has come.
  speech.addEventListener?.("voiceschanged", offer);

  /** Each reading has its own number: the end of one that was stopped means nothing. */
  let reading = 0;
  const show = (isPaused: boolean) => {
    pause.textContent = pause.dataset[isPaused ? "resume" : "pause"] ?? "";
  };
  const end = () => {
    reading++;
    speech.cancel();
    if (player.hidden) return;
    player.hidden = true;
    if (player.contains(document.activeElement)) button.focus();
  };

  button.addEventListener("click", () => {
    end();
    const current = reading;
    const voice = voiceNow();
    const sentences = wordsOf(article).flatMap(sentencesOf);
    player.hidden = false;
    show(false);
    pause.focus();
    for (const [index, sentence] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = voice?.lang ?? "vi-VN";
      if (voice) utterance.voice = voice;
      if (index === sentences.length - 1)
        utterance.addEventListener("end", () => {
          if (current === reading) end();
        });
      speech.speak(utterance);
    }
  });
  pause.addEventListener("click", () => {
    const isPaused = speech.paused;
    if (isPaused) speech.resume();
    else speech.pause();
    show(!isPaused);
  });
  stop.addEventListener("click", end);
  // Browsers read on when the page is left.
  window.addEventListener("pagehide", end);
}

/** Browsers stop in the middle of long utterances, so each sentence is one. */
function sentencesOf(part: HTMLElement): string[] {
  const blocks = part.querySelectorAll<HTMLElement>(
    "p, li, h2, h3, h4, h5, h6, figcaption",
  );
  return (blocks.length > 0 ? [...blocks] : [part])
    .filter((block) => !block.querySelector("p, li"))
    .flatMap(({ textContent }) => textContent.split(/(?<=[.!?…])\s+/))
    .map((sentence) => sentence.replaceAll("\u00a0", " ").trim())
    .filter((sentence) => sentence !== "");
}
