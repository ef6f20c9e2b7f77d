import { homePath } from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { PAPER_COLOURS } from "../display/colours.ts";

const ICON_SIZES = [192, 512];

/**
 * What browsers need to put the paper on a home screen (https://www.w3.org/TR/appmanifest/). The
 * icons fill their square and keep their middle clear, so that they may be cut to any shape.
 */
export const GET: APIRoute = ({ locals: { archive } }) => {
  const { name } = archive.site();
  const manifest = {
    id: homePath,
    name,
    short_name: name,
    lang: "vi",
    dir: "ltr",
    start_url: homePath,
    scope: homePath,
    display: "minimal-ui",
    theme_color: PAPER_COLOURS.light,
    background_color: PAPER_COLOURS.light,
    icons: ICON_SIZES.flatMap((size) =>
      ["any", "maskable"].map((purpose) => ({
        src: `/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose,
      })),
    ),
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
  });
};
